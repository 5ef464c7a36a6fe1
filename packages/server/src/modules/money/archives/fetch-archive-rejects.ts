import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { archiveSubject } from './archive-subject.ts';

/** The rows of an import that were not taken, each fault with its reason, as CSV. */
export const fetchArchiveRejects = handle(
  seriesEndpoints.fetchArchiveRejects,
  ({ params, tx }) => archiveSubject(tx, params.archiveId),
  async ({ subject, platform, refuse }) => {
    const { rejects_sha256: sha256, file_name: name } = subject.archive;
    const bytes = (sha256 === null ? undefined : await platform.files.open(sha256)) ?? refuse('not-found');
    return { fileName: `未导入行-${name.replace(/\.[^.]*$/u, '')}.csv`, mediaType: 'text/csv', bytes };
  },
);
