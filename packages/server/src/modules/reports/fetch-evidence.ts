import { buffer } from 'node:stream/consumers';
import { reportEndpoints } from '@lianfang/contract/reports/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { reportSubject } from './report-subject.ts';

const shownInline = (mediaType: string): boolean => mediaType.startsWith('image/') || mediaType === 'application/pdf';

/** A file of evidence as it is kept, or the small picture of it. */
export const fetchEvidence = handle(
  reportEndpoints.fetchEvidence,
  ({ params, tx }) => reportSubject(tx, params.reportId),
  async ({ params, query, subject, tx, platform, refuse }) => {
    const found = await tx
      .selectFrom('evidence')
      .selectAll()
      .where('id', '=', params.evidenceId)
      .where('report_id', '=', subject.report.id)
      .executeTakeFirst();
    if (!found) return refuse('not-found');
    const small = query.size === 'thumbnail';
    const stream = small ? await platform.files.thumbnail(found.sha256) : await platform.files.open(found.sha256);
    if (!stream) return refuse('not-found');
    const mediaType = small ? 'image/webp' : found.media_type;
    return { fileName: found.file_name, mediaType, bytes: await buffer(stream), inline: shownInline(mediaType) };
  },
);
