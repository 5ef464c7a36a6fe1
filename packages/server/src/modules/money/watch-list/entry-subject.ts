import { sql } from 'kysely';
import type { Reader } from '../../../kernel/database/connect.ts';
import type { Subject } from '../../../kernel/http/call.ts';

/** Entries with their unit, their case and how their deliveries stand at a moment. */
export const allEntries = (tx: Reader, now: Temporal.Instant) =>
  tx
    .selectFrom('watch_entry')
    .innerJoin('unit', 'unit.id', 'watch_entry.unit_id')
    .leftJoin('fraud_case', 'fraud_case.id', 'watch_entry.case_id')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('watch_delivery')
          .whereRef('watch_delivery.entry_id', '=', 'watch_entry.id')
          .select([
            sql<number>`count(*)::int`.as('sent'),
            sql<number>`count(taken_at)::int`.as('taken'),
            sql<number>`(count(*) filter (where taken_at is null and due_at <= ${now.toString()}))::int`.as('late'),
          ])
          .as('delivered'),
      (join) => join.onTrue(),
    )
    .selectAll('watch_entry')
    .select(['unit.name as unit_name', 'unit.path as unit_path'])
    .select(['fraud_case.year as case_year', 'fraud_case.number as case_number'])
    .select(['delivered.sent', 'delivered.taken', 'delivered.late']);

export type EntryFound = Awaited<ReturnType<ReturnType<typeof allEntries>['execute']>>[number];

export interface EntrySubject extends Subject {
  readonly entry: EntryFound;
}

/** The entry that an id names, or null. */
export const entrySubject = async (tx: Reader, id: string, now: Temporal.Instant): Promise<EntrySubject | null> => {
  const entry = await allEntries(tx, now).where('watch_entry.id', '=', id).executeTakeFirst();
  if (!entry) return null;
  const facts = { unitPath: entry.unit_path, authorId: entry.proposed_by };
  return { kind: 'watch-entry', id: entry.id, unitId: entry.unit_id, facts, entry };
};

/** 名单〔2026〕1号. */
export const entryNumberText = ({ year, number }: Pick<EntryFound, 'year' | 'number'>): string =>
  `名单〔${year}〕${number}号`;
