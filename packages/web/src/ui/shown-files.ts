import type { Evidence } from '@lianfang/contract/reports/reports';
import type { ShownFile } from './EvidenceList.tsx';

/** Kept evidence as the list shows it; `address` gives where a file, or its thumbnail, is fetched. */
export const shownFiles = (
  evidence: readonly Evidence[],
  address: (evidenceId: Evidence['id'], size: 'full' | 'thumbnail') => string,
): ShownFile[] =>
  evidence.map((file) => ({
    id: file.id,
    fileName: file.fileName,
    size: file.size,
    caption: file.caption,
    takenAt: file.takenAt,
    place: file.place,
    address: address(file.id, 'full'),
    thumbnail: file.hasThumbnail ? address(file.id, 'thumbnail') : null,
  }));
