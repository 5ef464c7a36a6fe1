import { readHandles } from '../text/extract/read-handles.ts';
import { type FoundValue, narrow } from './found-value.ts';
import { readAccounts } from './read-accounts.ts';
import { readAmounts } from './read-amounts.ts';
import { readLinks } from './read-links.ts';
import { readNames } from './read-names.ts';
import { readTimes } from './read-times.ts';

export type { FoundValue } from './found-value.ts';

/** More than anybody pastes at once; what is beyond it is not read. */
export const longestText = 20_000;

/** Those of `more` that touch none of `taken`; both lists may be in any order. */
const besides = (taken: readonly FoundValue[], more: readonly FoundValue[]): FoundValue[] => {
  const sorted = taken.toSorted((a, b) => a.start - b.start);
  let place = 0;
  return more
    .toSorted((a, b) => a.start - b.start)
    .filter((one) => {
      while ((sorted[place]?.end ?? Infinity) <= one.start) place += 1;
      return (sorted[place]?.start ?? Infinity) >= one.end;
    });
};

/** Of the handles that a text names, those that a report of a payment has a place for. */
const handlesOf = (text: string): FoundValue[] =>
  readHandles(text).flatMap(({ type, value, start, end }): FoundValue[] =>
    type === 'qq' || type === 'wechat' ? [{ kind: type, text: value, start, end, sure: true }] : [],
  );

/**
 * Reads what a bank’s message, lines of a statement, a chat or a victim’s words tell: amounts in fen, moments, numbers
 * of accounts and cards with their issuer, holders, banks, phones, links and handles, in the order of the text. No two
 * overlap: what is the surer sign comes first (links, handles, numbers, moments, amounts). Nothing is decided by it.
 * `now` is ISO 8601: a day without its year, 昨天 and 刚才 are counted from it.
 */
export const readPaymentText = (pasted: string, now: string): readonly FoundValue[] => {
  const text = narrow(pasted.slice(0, longestText));
  const readings = [
    readLinks(text),
    handlesOf(text),
    readAccounts(text),
    readTimes(text, now),
    readAmounts(text),
    readNames(text),
  ];
  const all = readings.reduce<FoundValue[]>((taken, more) => [...taken, ...besides(taken, withoutNested(more))], []);
  return all.toSorted((a, b) => a.start - b.start);
};

/** Values of one reading that overlap: the first stays. */
const withoutNested = (found: readonly FoundValue[]): FoundValue[] => {
  let end = 0;
  return found
    .toSorted((a, b) => a.start - b.start)
    .filter((one) => {
      const isFree = one.start >= end;
      if (isFree) end = one.end;
      return isFree;
    });
};
