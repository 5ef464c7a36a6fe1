import { fraudTypes } from '@lianfang/contract/cases/fraud-types';
import type { LinkedCase, LinkEvidence } from '@lianfang/contract/series/links';
import type { Words } from '@lianfang/contract/words';

const mostFrequent = (values: readonly string[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0]?.[0];
};

/** A name for a series: the type that most of its cases have, and what they share. `say` speaks the officer's language. */
export const suggestName = (
  cases: readonly Pick<LinkedCase, 'type'>[],
  evidence: readonly Pick<LinkEvidence, 'value' | 'weight'>[],
  say: (words: Words) => string,
): string => {
  const type = mostFrequent(cases.flatMap((one) => (one.type === null ? [] : [say(fraudTypes[one.type])])));
  const shared = evidence.toSorted((a, b) => b.weight - a.weight).find(({ value }) => value !== null)?.value;
  return [type, shared]
    .filter((part) => part)
    .join(' ')
    .slice(0, 120);
};
