import { watchEndpoints } from '@lianfang/contract/watch-list/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { isAbove } from './entry-abilities.ts';
import { moveEntry } from './entry-store.ts';
import { entrySubject } from './entry-subject.ts';
import { freshEntry } from './entry-views.ts';
import { tellEntry } from './tell-entry.ts';

/** Submits the listing of a person to the prefecture (反电信网络诈骗法 第三十一条): the county drafts, it does not decide. */
export const forwardWatchEntry = handle(
  watchEndpoints.forwardWatchEntry,
  ({ params, tx, now }) => entrySubject(tx, params.entryId, now),
  async ({ body, subject, actor, tx, now, platform, refuse }) => {
    const { entry } = subject;
    if (!isAbove(entry)) refuse('watch-not-above');
    const { organ, version } = body;
    const act = { move: 'forwardWatchEntry', version, reason: organ, change: { organ } } as const;
    const fault = await moveEntry(tx, entry, act, actor, now);
    if (fault) refuse(fault);
    await tellEntry(tx, subject, 'watch.record-decision', actor, now);
    return freshEntry(tx, entry.id, actor, { secrets: platform.secrets, now });
  },
);
