import type { FoundValue } from './found-value.ts';

type Kind = FoundValue['kind'];
const ofPayment: readonly Kind[] = ['amount', 'time', 'account', 'name', 'bank'];
/** What makes a payment: without one of them a group of values is none of its own. */
const isPayment = (group: readonly FoundValue[]): boolean => has(group, 'amount') || has(group, 'account');

const has = (group: readonly FoundValue[], kind: Kind): boolean => group.some((one) => one.kind === kind);

/** How many amounts follow each value. */
const amountsAfter = (found: readonly FoundValue[]): number[] => {
  let left = found.filter(({ kind }) => kind === 'amount').length;
  return found.map(({ kind }) => (kind === 'amount' ? (left -= 1) : left));
};

/** Whether a value begins another payment: its kind is there already, and what is there is a payment. */
const begins = (group: readonly FoundValue[], one: FoundValue, amountsLeft: number): boolean => {
  if (!has(group, one.kind) || !isPayment(group)) return false;
  // A second account is the payer’s, unless another amount is still to come.
  if (one.kind === 'account')
    return group.filter(({ kind }) => kind === 'account').length > 1 || (has(group, 'amount') && amountsLeft > 0);
  return one.kind === 'amount' || one.kind === 'time' || has(group, 'amount');
};

/**
 * The payments that values of one text belong to, in the order of the text: a statement has one a line, a chat tells
 * one after the other. Phones, links and handles belong to none. The values are those of `readPaymentText`.
 */
export const groupPayments = (found: readonly FoundValue[]): readonly (readonly FoundValue[])[] => {
  const values = found.filter(({ kind }) => ofPayment.includes(kind));
  const left = amountsAfter(values);
  const groups: FoundValue[][] = [];
  for (const [place, one] of values.entries()) {
    const group = groups.at(-1);
    if (group && !begins(group, one, left[place] ?? 0)) group.push(one);
    else groups.push([one]);
  }
  return groups.filter(isPayment);
};
