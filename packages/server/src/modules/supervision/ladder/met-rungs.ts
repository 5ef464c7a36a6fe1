import type { RungEntry, SupervisionRung } from '@lianfang/contract/supervision/rungs';
import type { LadderRecord } from './ladder-records.ts';
import { entryWords, meetsEntry } from './meets-entry.ts';

/** Order of the highest rung on which a record was already held against its unit; 0 where on none. */
export type UsedUpTo = (record: LadderRecord) => number;

export interface Reason {
  readonly entry: RungEntry;
  readonly words: string;
  readonly records: readonly LadderRecord[];
}

/** A rung that a unit meets, and why. */
export interface MetRung {
  readonly rung: SupervisionRung;
  readonly reasons: readonly Reason[];
}

const reasonsFor = (rung: SupervisionRung, records: readonly LadderRecord[], now: Temporal.Instant): Reason[] =>
  rung.entry.flatMap((entry) => {
    const found = meetsEntry(entry, records, now);
    return found ? [{ entry, words: entryWords(entry, found.length), records: found }] : [];
  });

/**
 * The rungs whose criteria one unit's records meet now, highest first. What was already held against the unit on a
 * rung counts only towards higher ones: nobody is told off twice for the same thing.
 */
export const metRungs = (
  records: readonly LadderRecord[],
  rungs: readonly SupervisionRung[],
  usedUpTo: UsedUpTo,
  now: Temporal.Instant,
): MetRung[] =>
  rungs
    .toSorted((one, other) => other.order - one.order)
    .map((rung) => {
      const fresh = records.filter((record) => usedUpTo(record) < rung.order);
      return { rung, reasons: reasonsFor(rung, fresh, now) };
    })
    .filter(({ reasons }) => reasons.length > 0);
