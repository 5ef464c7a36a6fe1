import { Evidence } from '@lianfang/contract/reports/reports';
import type { Selectable } from 'kysely';
import type { Evidence as EvidenceRow } from '../../kernel/database/tables/evidence.ts';

export const evidenceOf = (row: Selectable<EvidenceRow>): Evidence =>
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
