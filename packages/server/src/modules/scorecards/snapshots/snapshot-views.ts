import { ScoreSnapshotRow } from '@lianfang/contract/scorecards/scorecards';
import type { ScoreAudience } from '@lianfang/contract/scorecards/sheets';
import { sql } from 'kysely';
import { firstDay } from '../../../kernel/clock/month.ts';
import type { Reader } from '../../../kernel/database/connect.ts';

const snapshots = (tx: Reader) =>
  tx
    .selectFrom('score_snapshot')
    .leftJoin('person', 'person.id', 'score_snapshot.frozen_by')
    .select([
      'score_snapshot.id',
      'score_snapshot.audience',
      'score_snapshot.number',
      'score_snapshot.reason',
      'score_snapshot.as_of',
      'score_snapshot.frozen_at',
      'score_snapshot.sha256',
      'person.name as frozen_by_name',
    ])
    .select(sql<string>`to_char(score_snapshot.month, 'YYYY-MM')`.as('month'));

type SnapshotFound = Awaited<ReturnType<ReturnType<typeof snapshots>['execute']>>[number];

const rowOf = (row: SnapshotFound): ScoreSnapshotRow =>
  ScoreSnapshotRow.parse({
    id: row.id,
    audience: row.audience,
    month: row.month,
    number: row.number,
    reason: row.reason,
    asOf: row.as_of,
    frozenAt: row.frozen_at,
    frozenByName: row.frozen_by_name,
    sha256: row.sha256,
  });

/** Frozen scorecards, latest month first, corrections before what they correct. */
export const snapshotRows = async (
  tx: Reader,
  filter: { readonly audience?: ScoreAudience | undefined; readonly month?: string | undefined },
): Promise<ScoreSnapshotRow[]> => {
  let query = snapshots(tx);
  if (filter.audience) query = query.where('score_snapshot.audience', '=', filter.audience);
  if (filter.month) query = query.where('score_snapshot.month', '=', firstDay(filter.month));
  const rows = await query
    .orderBy('score_snapshot.month', 'desc')
    .orderBy('score_snapshot.audience')
    .orderBy('score_snapshot.number', 'desc')
    .limit(500)
    .execute();
  return rows.map(rowOf);
};

/** The snapshot that holds for a month: the last one frozen; null where none is. */
export const latestSnapshot = async (
  tx: Reader,
  audience: ScoreAudience,
  month: string,
): Promise<ScoreSnapshotRow | null> => {
  const row = await snapshots(tx)
    .where('score_snapshot.audience', '=', audience)
    .where('score_snapshot.month', '=', firstDay(month))
    .orderBy('score_snapshot.number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? rowOf(row) : null;
};

/** The snapshot that an id names, or null. */
export const findSnapshot = async (tx: Reader, snapshotId: string): Promise<ScoreSnapshotRow | null> => {
  const row = await snapshots(tx).where('score_snapshot.id', '=', snapshotId).executeTakeFirst();
  return row ? rowOf(row) : null;
};

/** The first day of the latest frozen month of an audience, or null. */
export const lastFrozenDay = async (tx: Reader, audience: ScoreAudience): Promise<string | null> => {
  const row = await tx
    .selectFrom('score_snapshot')
    .select((eb) => eb.fn.max('month').as('month'))
    .where('audience', '=', audience)
    .executeTakeFirst();
  return row?.month ?? null;
};
