import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Reader, Transaction } from '../../../kernel/database/connect.ts';

/** One writer of decisions at a time, so that their order is that of their commits. */
export const lockDecisions = async (tx: Transaction): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext('link-decisions'))`.execute(tx);
};

/** What is decided between cases: each of the one with each of the other. */
export interface NewDecision {
  readonly kind: 'confirm' | 'reject' | 'split';
  readonly cases: readonly string[];
  readonly others: readonly string[];
}

export interface Deciding {
  readonly by: string | null;
  readonly reason: string;
  readonly now: Temporal.Instant;
  /** The change of a series that they follow from. */
  readonly eventId: string | null;
}

/** Writes decisions; `lockDecisions` comes first. Those without cases on one side say nothing and are left out. */
export const insertDecisions = async (
  tx: Transaction,
  decisions: readonly NewDecision[],
  { by, reason, now, eventId }: Deciding,
): Promise<void> => {
  const made = { series_event_id: eventId, decided_by: by, decided_at: now.toString(), reason };
  const said = decisions.filter(({ cases, others }) => cases.length > 0 && others.length > 0);
  if (said.length === 0) return;
  await tx
    .insertInto('link_decision')
    .values(
      said.map(({ kind, cases, others }) => ({ id: uuid(), kind, cases: [...cases], others: [...others], ...made })),
    )
    .execute();
};

const standing = (tx: Reader) => tx.selectFrom('link_decision').where('withdrawn_at', 'is', null);

/** The decision that counts between two cases. */
export const findDecision = (tx: Reader, one: string, other: string) =>
  standing(tx)
    .select(['id', 'kind', 'series_event_id'])
    .where((eb) =>
      eb.or([
        eb(sql`cases`, '@>', sql`array[${one}]::uuid[]`).and(sql`others`, '@>', sql`array[${other}]::uuid[]`),
        eb(sql`cases`, '@>', sql`array[${other}]::uuid[]`).and(sql`others`, '@>', sql`array[${one}]::uuid[]`),
      ]),
    )
    .orderBy('place', 'desc')
    .limit(1)
    .executeTakeFirst();

/** Takes decisions back: one by its id, or all that follow from a change of a series. */
export const withdrawDecisions = async (
  tx: Transaction,
  which: { readonly id: string } | { readonly eventId: string },
  { by, reason, now }: Omit<Deciding, 'eventId'>,
): Promise<void> => {
  await tx
    .updateTable('link_decision')
    .set({
      withdrawn_by: by,
      withdrawn_at: now.toString(),
      withdrawn_reason: reason,
      changed: sql`pg_current_xact_id()::text::bigint`,
    })
    .where('withdrawn_at', 'is', null)
    .$if('id' in which, (rest) => rest.where('id', '=', 'id' in which ? which.id : ''))
    .$if('eventId' in which, (rest) => rest.where('series_event_id', '=', 'eventId' in which ? which.eventId : ''))
    .execute();
};

/** Pairs, one of the first and one of the second list, that were rejected or split and still are. */
export const rejectedPairs = async (
  tx: Reader,
  ones: readonly string[],
  others: readonly string[],
): Promise<(readonly [string, string])[]> => {
  const [left, right] = [new Set(ones), new Set(others)];
  const rows = await standing(tx)
    .select(['kind', 'cases', 'others'])
    .where(sql<boolean>`((cases && ${ones}::uuid[] and others && ${others}::uuid[])
      or (cases && ${others}::uuid[] and others && ${ones}::uuid[]))`)
    .orderBy('place')
    .execute();
  const last = new Map<string, { readonly pair: readonly [string, string]; readonly kind: string }>();
  const note = (one: string, other: string, kind: string): void => {
    if (one === other || !left.has(one) || !right.has(other)) return;
    const [low, high] = one < other ? [one, other] : [other, one];
    last.set(`${low} ${high}`, { pair: [one, other], kind });
  };
  for (const { kind, cases, others: against } of rows)
    for (const one of cases)
      for (const other of against) {
        note(one, other, kind);
        note(other, one, kind);
      }
  return [...last.values()].filter(({ kind }) => kind !== 'confirm').map(({ pair }) => pair);
};
