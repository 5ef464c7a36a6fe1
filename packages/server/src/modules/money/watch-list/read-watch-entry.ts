import { watchEndpoints } from '@lianfang/contract/watch-list/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { entrySubject } from './entry-subject.ts';
import { entryRecord } from './entry-views.ts';

/** An entry with its deliveries. */
export const readWatchEntry = handle(
  watchEndpoints.readWatchEntry,
  ({ params, tx, now }) => entrySubject(tx, params.entryId, now),
  ({ subject, actor, tx, now, platform }) => entryRecord(tx, subject, actor, { secrets: platform.secrets, now }),
);
