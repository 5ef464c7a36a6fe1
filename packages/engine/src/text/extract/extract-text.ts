import type { FoundValue } from '../../intake/found-value.ts';
import { readAccounts } from '../../intake/read-accounts.ts';
import { readMoney } from '../../intake/read-amounts.ts';
import { readLinks } from '../../intake/read-links.ts';
import { readNames } from '../../intake/read-names.ts';
import { readTimes } from '../../intake/read-times.ts';
import { foldDigits, foldText } from './fold-text.ts';
import { type Found, foundTypes } from './found.ts';
import { readCrypto } from './read-crypto.ts';
import { readDays } from './read-days.ts';
import { readHandles } from './read-handles.ts';
import { readIds } from './read-ids.ts';
import { readMarked } from './read-marked.ts';
import { readPeople } from './read-people.ts';
import { readPhones } from './read-phones.ts';
import { readSplitLinks } from './read-split-links.ts';

const linkType = (value: string): Found['type'] => (/^https?:|\//.test(value) ? 'url' : 'domain');

/** A value of pasted bank text as one of a text of any kind; null for what is none of its own here. */
const general = (one: FoundValue): Found | null => {
  const place = { start: one.start, end: one.end, confidence: one.sure ? 0.9 : 0.6 };
  if (one.kind === 'amount') return { type: 'money', value: String(one.fen), ...place };
  if (one.kind === 'time') return { type: 'time', value: one.at, ...place };
  if (one.kind === 'link') return { type: linkType(one.text), value: one.text, ...place };
  if (one.kind === 'name') return { type: 'name', value: one.text, ...place };
  if (one.kind !== 'account') return null;
  const account = { type: 'account', value: one.text, ...place } as const;
  return one.bank === null ? account : { ...account, bank: one.bank };
};

const spelled = /[〇零一二三四五六七八九]{10}/;

/** Accounts in Chinese digits: 六二二八… */
const spelledAccounts = (folded: string, digits: string): FoundValue[] =>
  spelled.test(folded) ? readAccounts(digits).filter(({ start, end }) => spelled.test(folded.slice(start, end))) : [];

/** A notice names days to come: one without its year is rather in a month than eleven months ago. */
const daysAhead = 31;

/** A full-width sign ends a link, where its narrow form could be part of one. */
const sentenceSigns = /[，；！？]/g;

const rank: Readonly<Record<string, number>> = Object.fromEntries(foundTypes.map((type, place) => [type, place]));
const before = (a: Found, b: Found): number =>
  (rank[a.type] ?? 0) - (rank[b.type] ?? 0) || b.end - b.start - (a.end - a.start) || a.start - b.start;

const isFree = (taken: Uint8Array, start: number, end: number): boolean => {
  for (let at = start; at < end; at += 1) if (taken[at] === 1) return false;
  return true;
};

/** Of values that overlap the type that stands first in `foundTypes` stays, of one type the longer, then the earlier. */
const withoutOverlap = (all: readonly Found[], length: number): Found[] => {
  if (all.length < 2) return [...all];
  const taken = new Uint8Array(length);
  return all
    .toSorted(before)
    .filter(({ start, end }) => {
      if (!isFree(taken, start, end)) return false;
      taken.fill(1, start, end);
      return true;
    })
    .toSorted((a, b) => a.start - b.start);
};

/** 上周二 上午10点: an hour right after a day is one moment with it. */
const withDay = (clock: Found, days: readonly Found[], text: string): Found[] =>
  clock.type !== 'time'
    ? []
    : days
        .filter(({ end }) => end <= clock.start && end >= clock.start - 1 && text.slice(end, clock.start).trim() === '')
        .map((day) => ({ ...clock, start: day.start, value: `${day.value}${clock.value.slice(10)}` }));

/**
 * What a text of any kind names (Chinese, Tibetan, English): identifiers, links, money, times and marked names, in the
 * order of the text, none overlapping another. `now` is ISO 8601; relative times are counted from it.
 */
export const extractText = (text: string, now: string): readonly Found[] => {
  // A tab parts two cells of a row, where a blank may stand inside of a number.
  const folded = foldText(text.replaceAll('\t', '\n'));
  const digits = foldDigits(folded);
  const days = readDays(folded, Date.parse(now), daysAhead);
  const pasted = [
    ...readLinks(foldText(text.replaceAll(sentenceSigns, '。'))),
    ...readAccounts(folded),
    ...spelledAccounts(folded, digits),
    ...readTimes(folded, now, daysAhead),
    ...readMoney(folded),
    ...readNames(folded),
  ].flatMap((one) => general(one) ?? []);
  const own = [
    readCrypto(folded),
    readIds(folded),
    readHandles(folded, digits),
    readMarked(folded),
    readPeople(folded),
    readSplitLinks(folded),
    readPhones(folded, digits),
    days,
    pasted.flatMap((clock) => withDay(clock, days, folded)),
  ];
  return withoutOverlap([...pasted, ...own.flat()], text.length);
};
