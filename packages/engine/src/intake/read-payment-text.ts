import { type FoundValue, narrow } from './found-value.ts';
import { readAccounts } from './read-accounts.ts';
import { readAmounts } from './read-amounts.ts';
import { readNames } from './read-names.ts';
import { readTimes } from './read-times.ts';

export type { FoundValue } from './found-value.ts';

/** More than anybody pastes of one payment; what is beyond it is not read. */
const longest = 20_000;

const overlaps = (a: FoundValue, b: FoundValue): boolean => a.start < b.end && b.start < a.end;

const printOf = ({ start: _start, end: _end, sure: _sure, ...value }: FoundValue): string => JSON.stringify(value);

/**
 * Reads what a bank’s message, a line of a statement or a victim’s words tell of a payment: amounts in fen, moments,
 * numbers of accounts and cards, holders, banks and phones, in the order of the text and each once. Nothing is decided
 * by it: the officer takes over what is right. `today` is the day in Asia/Shanghai, YYYY-MM-DD, for a day without year.
 */
export const readPaymentText = (pasted: string, today: string): readonly FoundValue[] => {
  const text = narrow(pasted.slice(0, longest));
  const numbers = readAccounts(text);
  const times = readTimes(text, today).filter((one) => !numbers.some((other) => overlaps(one, other)));
  const taken = [...numbers, ...times];
  const amounts = readAmounts(text).filter((one) => !taken.some((other) => overlaps(one, other)));
  const all = [...taken, ...amounts, ...readNames(text)].toSorted((a, b) => a.start - b.start);
  const seen = new Set<string>();
  return all.filter((one) => {
    const print = printOf(one);
    const first = !seen.has(print);
    seen.add(print);
    return first;
  });
};
