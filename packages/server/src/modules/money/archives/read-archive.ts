import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { archiveRecordOf, archiveSubject } from './archive-subject.ts';

/** How far an import of historical cases is, and what came of it. */
export const readArchive = handle(
  seriesEndpoints.readArchive,
  ({ params, tx }) => archiveSubject(tx, params.archiveId),
  ({ subject }) => Promise.resolve(archiveRecordOf(subject.archive)),
);
