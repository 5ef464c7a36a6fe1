import { Evidence } from '@lianfang/contract/reports/reports';
import type { Insertable, Selectable } from 'kysely';
import type { Reader, Transaction } from '../../../kernel/database/connect.ts';
import type { ScoreEvidence } from '../../../kernel/database/tables/score-evidence.ts';

const evidenceOf = (row: Selectable<ScoreEvidence>): Evidence =>
  Evidence.parse({
    id: row.id,
    fileName: row.file_name,
    mediaType: row.media_type,
    size: Number(row.size),
    caption: row.caption,
    takenAt: row.taken_at,
    place: row.place,
    location:
      row.latitude === null || row.longitude === null ? null : { latitude: row.latitude, longitude: row.longitude },
    hasThumbnail: row.has_thumbnail,
    addedAt: row.added_at,
  });

/** The files of adjustments that were not taken out again, by adjustment, oldest first. */
export const evidenceFor = async (
  tx: Reader,
  adjustmentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Evidence[]>> => {
  if (adjustmentIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('score_evidence')
    .selectAll()
    .where('adjustment_id', 'in', [...adjustmentIds])
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
  const byAdjustment = Map.groupBy(rows, (row) => row.adjustment_id);
  return new Map([...byAdjustment].map(([id, found]) => [id, found.map(evidenceOf)]));
};

export const insertScoreEvidence = async (tx: Transaction, row: Insertable<ScoreEvidence>): Promise<void> => {
  await tx.insertInto('score_evidence').values(row).execute();
};

/** Takes a file out; false where it is not there. Its bytes and its row stay. */
export const removeScoreEvidence = async (
  tx: Transaction,
  place: { readonly adjustmentId: string; readonly evidenceId: string },
  now: Temporal.Instant,
): Promise<boolean> => {
  const result = await tx
    .updateTable('score_evidence')
    .set({ removed_at: now.toString() })
    .where('id', '=', place.evidenceId)
    .where('adjustment_id', '=', place.adjustmentId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
};

/** A file that belongs to an adjustment, or undefined. */
export const findScoreEvidence = (tx: Reader, adjustmentId: string, evidenceId: string) =>
  tx
    .selectFrom('score_evidence')
    .selectAll()
    .where('id', '=', evidenceId)
    .where('adjustment_id', '=', adjustmentId)
    .executeTakeFirst();
