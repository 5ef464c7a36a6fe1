import type { LinkedCase } from '@lianfang/contract/series/links';

/** A case on the axis of its series: where it begins and how long it lasts, in percent of the axis. */
export interface Lasting {
  readonly of: LinkedCase;
  readonly start: number;
  readonly width: number;
  /** From what happened to the report, in whole minutes. */
  readonly minutes: number;
}

const minute = 60_000;

/** The cases of a series by the moment at which they happened; those without one are left out. */
export const lastingOf = (cases: readonly LinkedCase[]): readonly Lasting[] => {
  const known = cases.flatMap((of) => {
    const from = Date.parse(of.happenedAt ?? of.receivedAt ?? '');
    const until = Math.max(from, Date.parse(of.receivedAt ?? of.happenedAt ?? ''));
    return Number.isNaN(from) ? [] : [{ of, from, until }];
  });
  const first = Math.min(...known.map(({ from }) => from));
  const last = Math.max(...known.map(({ until }) => until));
  const whole = Math.max(1, last - first);
  return known
    .toSorted((a, b) => a.from - b.from)
    .map(({ of, from, until }) => ({
      of,
      start: ((from - first) / whole) * 100,
      width: ((until - from) / whole) * 100,
      minutes: Math.round((until - from) / minute),
    }));
};
