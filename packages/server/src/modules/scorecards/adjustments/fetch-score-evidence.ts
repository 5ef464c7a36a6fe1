import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { adjustmentSubject } from './adjustment-subject.ts';
import { findScoreEvidence } from './score-evidence-store.ts';

const shownInline = (mediaType: string): boolean => mediaType.startsWith('image/') || mediaType === 'application/pdf';

/** A file of an adjustment as it is kept, or the small picture of it. */
export const fetchScoreEvidence = handle(
  scorecardEndpoints.fetchScoreEvidence,
  ({ params, tx }) => adjustmentSubject(tx, params.adjustmentId),
  async ({ params, query, tx, platform, refuse }) => {
    const found = await findScoreEvidence(tx, params.adjustmentId, params.evidenceId);
    if (!found) return refuse('not-found');
    const small = query.size === 'thumbnail';
    const bytes = small ? await platform.files.thumbnail(found.sha256) : await platform.files.open(found.sha256);
    if (!bytes) return refuse('not-found');
    const mediaType = small ? 'image/webp' : found.media_type;
    return { fileName: found.file_name, mediaType, bytes, inline: shownInline(mediaType) };
  },
);
