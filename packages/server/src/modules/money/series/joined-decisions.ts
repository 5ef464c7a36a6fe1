import type { NewDecision } from '../linking/decision-store.ts';

/** Confirms that cases belong together: the first with each of the others, which is enough to hold them together. */
export const together = (ids: readonly string[]): NewDecision => {
  const [first, ...others] = ids.toSorted();
  return { kind: 'confirm', cases: first === undefined ? [] : [first], others };
};

/** Confirms that cases belong to those of a series. */
export const joining = (members: readonly string[], ids: readonly string[]): NewDecision => ({
  kind: 'confirm',
  cases: members.toSorted().slice(0, 1),
  others: ids,
});

/** Confirms pairs one by one: each was rejected or split before. */
export const overruling = (pairs: readonly (readonly [string, string])[]): NewDecision[] =>
  [...Map.groupBy(pairs, ([one]) => one)].map(([one, its]) => ({
    kind: 'confirm',
    cases: [one],
    others: its.map(([, other]) => other),
  }));

/** Parts a series: nothing of the one is linked with anything of the other, and each holds together by itself. */
export const parting = (leaving: readonly string[], staying: readonly string[], isSeries: boolean): NewDecision[] => [
  { kind: 'split', cases: leaving, others: staying },
  together(staying),
  ...(isSeries ? [together(leaving)] : []),
];
