import { reportEndpoints } from '@lianfang/contract/reports/endpoints';
import type { Evidence } from '@lianfang/contract/reports/reports';
import { addressOf } from '../../api/sent.ts';
import type { ShownFile } from '../../ui/EvidenceList.tsx';

const address = (reportId: string, evidenceId: string, size: 'full' | 'thumbnail'): string =>
  addressOf(reportEndpoints.fetchEvidence, { params: { reportId, evidenceId }, query: { size } });

/** The evidence of a report as the list shows it. */
export const shownFiles = (reportId: string, evidence: readonly Evidence[]): ShownFile[] =>
  evidence.map((file) => ({
    id: file.id,
    fileName: file.fileName,
    size: file.size,
    caption: file.caption,
    takenAt: file.takenAt,
    place: file.place,
    address: address(reportId, file.id, 'full'),
    thumbnail: file.hasThumbnail ? address(reportId, file.id, 'thumbnail') : null,
  }));
