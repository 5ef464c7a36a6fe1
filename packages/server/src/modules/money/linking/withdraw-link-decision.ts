import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { caseSubject } from '../cases/case-subject.ts';
import { announceLink } from './decide-link.ts';
import { findDecision, lockDecisions, withdrawDecisions } from './decision-store.ts';
import { readableCase } from './linked-cases.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** Takes back what was decided of a link; what stood before it stands again, and the history keeps both. */
export const withdrawLinkDecision = handle(
  seriesEndpoints.withdrawLinkDecision,
  ({ params, tx }) => caseSubject(tx, params.caseId),
  async ({ params, body, subject, actor, tx, now, refuse, note }) => {
    const { caseId, otherId } = params;
    if (caseId === otherId) refuse('link-same-case');
    const other = (await readableCase(tx, actor, otherId)) ?? refuse('link-other-unseen');
    await lockDecisions(tx);
    const found = (await findDecision(tx, caseId, otherId)) ?? refuse('link-undecided');
    if (found.series_event_id !== null) refuse('link-of-series');
    const by = personIdOf(actor);
    await withdrawDecisions(tx, { id: found.id }, { by, reason: body.reason, now });
    note({ otherId, decisionId: found.id });
    await announceLink(tx, subject.case, other.case);
    return {};
  },
);
