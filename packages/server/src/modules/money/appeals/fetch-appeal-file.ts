import { buffer } from 'node:stream/consumers';
import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { appealSubject } from './appeal-subject.ts';

/** A file that came with an appeal. */
export const fetchAppealFile = handle(
  appealEndpoints.fetchAppealFile,
  ({ params, tx }) => appealSubject(tx, params.appealId),
  async ({ params, subject, tx, platform, refuse }) => {
    const found = await tx
      .selectFrom('appeal_file')
      .selectAll()
      .where('id', '=', params.appealFileId)
      .where('appeal_id', '=', subject.appeal.id)
      .executeTakeFirst();
    const stream = found && (await platform.files.open(found.sha256));
    if (!found || !stream) return refuse('not-found');
    return { fileName: found.file_name, mediaType: found.media_type, bytes: await buffer(stream), inline: true };
  },
);
