import { Evidence } from '@lianfang/contract/reports/reports';
import { type Selectable, sql, type SqlBool } from 'kysely';
import type { Reader } from '../../../kernel/database/connect.ts';
import type { SupervisionEvidence } from '../../../kernel/database/tables/supervision-evidence.ts';

/** What a file belongs to: an answer to a case, or a problem. */
export type EvidenceOwner = 'reply_id' | 'problem_id';

export const evidenceRowOf = (row: Selectable<SupervisionEvidence>): Evidence =>
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

/** The files of several answers or problems, by owner. */
export const evidenceOf = async (
  tx: Reader,
  owner: EvidenceOwner,
  ids: readonly string[],
): Promise<Map<string, Evidence[]>> => {
  const rows = await tx
    .selectFrom('supervision_evidence')
    .selectAll()
    .where(sql<SqlBool>`${sql.ref(owner)} = any(${ids}::text[]::uuid[])`)
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .execute();
  return new Map(ids.map((id) => [id, rows.filter((row) => row[owner] === id).map(evidenceRowOf)]));
};
