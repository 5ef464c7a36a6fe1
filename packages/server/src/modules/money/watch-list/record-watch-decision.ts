import { watchEndpoints } from '@lianfang/contract/watch-list/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { enterIntoForce } from './enter-into-force.ts';
import { entrySubject } from './entry-subject.ts';
import { freshEntry } from './entry-views.ts';

/** Records by its number that the organ above lists a person; the entry is delivered at once. */
export const recordWatchDecision = handle(
  watchEndpoints.recordWatchDecision,
  ({ params, tx, now }) => entrySubject(tx, params.entryId, now),
  async ({ body, subject, actor, tx, now, platform, refuse }) => {
    const { entry } = subject;
    const { decision, version } = body;
    const decided = { move: 'recordWatchDecision', version, issuer: entry.organ ?? entry.unit_name } as const;
    const fault = await enterIntoForce(tx, entry, { ...decided, decision }, actor, now);
    if (fault) refuse(fault);
    return freshEntry(tx, entry.id, actor, { secrets: platform.secrets, now });
  },
);
