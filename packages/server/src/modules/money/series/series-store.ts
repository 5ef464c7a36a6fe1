import type { SeriesMove } from '@lianfang/contract/series/series';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { z } from 'zod';
import { type Actor, auditName, personIdOf } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { announcePaths } from '../../../kernel/live/announce-path.ts';
import { takeNumbersNow } from '../../../kernel/database/take-numbers.ts';
import { insertDecisions, lockDecisions, type NewDecision } from '../linking/decision-store.ts';
import { caseIdsOf, type SeriesFound, seriesSubject } from './series-subject.ts';

/** Who changes series, and when. */
export interface Changing {
  readonly tx: Transaction;
  readonly actor: Actor;
  readonly now: Temporal.Instant;
}

/** Adds an empty series under the next number of the year; gives its id. */
export const insertSeries = async (
  { tx, actor, now }: Changing,
  { unitId, name }: { readonly unitId: string; readonly name: string },
): Promise<string> => {
  const id = uuid();
  const { year, number } = await takeNumbersNow(tx, { table: 'series_number' }, now);
  const opened = { opened_by: personIdOf(actor), opened_at: now.toString() };
  await tx
    .insertInto('series')
    .values({ id, year, number, unit_id: unitId, name, ...opened })
    .execute();
  return id;
};

/** Makes cases members of a series, out of the series that they were in. */
export const putCases = async (tx: Transaction, seriesId: string, caseIds: readonly string[]): Promise<void> => {
  await tx
    .insertInto('series_case')
    .values(caseIds.map((case_id) => ({ case_id, series_id: seriesId })))
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet({ series_id: seriesId }))
    .execute();
};

/** Takes cases out of their series. */
export const releaseCases = async (tx: Transaction, caseIds: readonly string[]): Promise<void> => {
  await tx
    .deleteFrom('series_case')
    .where('case_id', 'in', [...caseIds])
    .execute();
};

export interface NewEvent {
  readonly seriesId: string;
  readonly otherId: string | null;
  readonly move: z.infer<typeof SeriesMove>;
  readonly reason: string;
  readonly caseIds: readonly string[];
  readonly before?: { readonly name: string; readonly note: string };
  /** What it means for the links of the cases. */
  readonly decisions: readonly NewDecision[];
}

/** Writes a change into the history of its series, with the decisions that follow from it, and tells open pages. */
export const insertEvent = async ({ tx, actor, now }: Changing, event: NewEvent): Promise<void> => {
  const id = uuid();
  await tx
    .insertInto('series_event')
    .values({
      id,
      series_id: event.seriesId,
      other_id: event.otherId,
      move: event.move,
      at: now.toString(),
      actor: auditName(actor),
      reason: event.reason,
      case_ids: [...event.caseIds],
      before: event.before ? JSON.stringify(event.before) : null,
    })
    .execute();
  await insertDecisions(tx, event.decisions, { by: personIdOf(actor), reason: event.reason, now, eventId: id });
  await announceSeries(tx, [event.seriesId, event.otherId]);
};

/** Tells open pages of all units that take part in series that these changed. */
export const announceSeries = async (tx: Transaction, ids: readonly (string | null)[]): Promise<void> => {
  for (const id of ids) {
    const paths = id === null ? [] : ((await seriesSubject(tx, id))?.series.part_paths ?? []);
    await announcePaths(
      tx,
      paths.map((path) => ({ topic: 'series', id: id ?? '', path })),
    );
  }
};

type SeriesChange = Partial<{ name: string; note: string; state: string; merged_into: string | null }>;

/** Changes a series; false where its version is no longer the one given. Null does not ask for the version. */
export const changeSeries = async (
  tx: Transaction,
  id: string,
  version: number | null,
  change: SeriesChange = {},
): Promise<boolean> => {
  const result = await tx
    .updateTable('series')
    .set({ ...change, version: sql`version + 1` })
    .where('id', '=', id)
    .$if(version !== null, (rest) => rest.where('version', '=', version ?? 0))
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
};

/**
 * Begins a change of a series: no other writer of series or decisions until it commits, the version that was seen, and
 * the members as they are. Gives the refusal where it is not open, or somebody was faster.
 */
export const beginChange = async (
  tx: Transaction,
  { id, state }: Pick<SeriesFound, 'id' | 'state'>,
  version: number,
): Promise<string[] | 'series-state' | 'changed-meanwhile'> => {
  await lockDecisions(tx);
  if (state !== 'open') return 'series-state';
  return (await changeSeries(tx, id, version)) ? caseIdsOf(tx, id) : 'changed-meanwhile';
};
