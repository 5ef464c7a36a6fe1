import { watchEndpoints } from '@lianfang/contract/watch-list/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { endEntry } from './end-entry.ts';
import { entrySubject } from './entry-subject.ts';
import { freshEntry } from './entry-views.ts';

/** Does not list it, with the reason: by the head here, or as the organ above decided. */
export const refuseWatchEntry = handle(
  watchEndpoints.refuseWatchEntry,
  ({ params, tx, now }) => entrySubject(tx, params.entryId, now),
  async ({ body, subject, actor, tx, now, platform, refuse }) => {
    const fault = await endEntry(tx, subject.entry, { move: 'refuseWatchEntry', ...body }, actor, now);
    if (fault) refuse(fault);
    return freshEntry(tx, subject.entry.id, actor, { secrets: platform.secrets, now });
  },
);
