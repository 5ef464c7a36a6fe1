import { watchEndpoints } from '@lianfang/contract/watch-list/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { enterIntoForce } from './enter-into-force.ts';
import { isAbove } from './entry-abilities.ts';
import { entrySubject } from './entry-subject.ts';
import { freshEntry } from './entry-views.ts';

/** The head of the unit approves an account or a card; it is delivered at once. A person is not listed here. */
export const approveWatchEntry = handle(
  watchEndpoints.approveWatchEntry,
  ({ params, tx, now }) => entrySubject(tx, params.entryId, now),
  async ({ body, subject, actor, tx, now, platform, refuse }) => {
    const { entry } = subject;
    if (isAbove(entry)) refuse('watch-above-county');
    const decided = { move: 'approveWatchEntry', version: body.version, issuer: entry.unit_name } as const;
    const fault = await enterIntoForce(tx, entry, { ...decided, decision: null }, actor, now);
    if (fault) refuse(fault);
    return freshEntry(tx, entry.id, actor, { secrets: platform.secrets, now });
  },
);
