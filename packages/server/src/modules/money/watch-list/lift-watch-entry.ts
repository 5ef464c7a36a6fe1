import { watchEndpoints } from '@lianfang/contract/watch-list/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { endEntry } from './end-entry.ts';
import { isAbove } from './entry-abilities.ts';
import { entrySubject } from './entry-subject.ts';
import { freshEntry } from './entry-views.ts';

/** Lifts an entry once, and thereby everywhere: each receiver gets it with a clock of its own. */
export const liftWatchEntry = handle(
  watchEndpoints.liftWatchEntry,
  ({ params, tx, now }) => entrySubject(tx, params.entryId, now),
  async ({ body, subject, actor, tx, now, platform, refuse }) => {
    const { entry } = subject;
    if (isAbove(entry) && body.decision === null) refuse('watch-needs-decision');
    const fault = await endEntry(tx, entry, { move: 'liftWatchEntry', ...body }, actor, now);
    if (fault) refuse(fault);
    return freshEntry(tx, entry.id, actor, { secrets: platform.secrets, now });
  },
);
