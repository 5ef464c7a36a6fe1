import { statementEndpoints } from '@lianfang/contract/statements/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { statementSubject } from './statement-subject.ts';

const shownInline = (mediaType: string): boolean => mediaType.startsWith('image/') || mediaType === 'application/pdf';

/** The file of a statement, or the paper that was written down, as it was given. */
export const fetchStatementFile = handle(
  statementEndpoints.fetchStatementFile,
  ({ params, tx }) => statementSubject(tx, params.statementId),
  async ({ subject, platform, refuse }) => {
    const { sha256, file_name: fileName, media_type: mediaType } = subject.statement;
    if (sha256 === null || fileName === null || mediaType === null) return refuse('not-found');
    const bytes = (await platform.files.open(sha256)) ?? refuse('not-found');
    return { fileName, mediaType, bytes, inline: shownInline(mediaType) };
  },
);
