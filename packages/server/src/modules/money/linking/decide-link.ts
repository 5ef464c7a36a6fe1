import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { announcePaths } from '../../../kernel/live/announce-path.ts';
import { type CaseSubject, caseSubject } from '../cases/case-subject.ts';
import { findDecision, insertDecisions, lockDecisions } from './decision-store.ts';
import { readableCase, seriesOfCases } from './linked-cases.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** Tells open pages of both cases that what links them was decided. */
export const announceLink = (tx: Transaction, ...pair: readonly CaseSubject['case'][]): Promise<void> =>
  announcePaths(
    tx,
    pair.map(({ id, unit_path }) => ({ topic: 'link', id, path: unit_path })),
  );

/** A person confirms or rejects a link; the machine never overrules it. */
export const decideLink = handle(
  seriesEndpoints.decideLink,
  ({ params, tx }) => caseSubject(tx, params.caseId),
  async ({ params, body, subject, actor, tx, now, refuse, note }) => {
    const { caseId, otherId } = params;
    if (caseId === otherId) refuse('link-same-case');
    const other = (await readableCase(tx, actor, otherId)) ?? refuse('link-other-unseen');
    await lockDecisions(tx);
    const series = await seriesOfCases(tx, [caseId, otherId]);
    const together = series.get(caseId)?.id;
    if (body.verdict === 'reject' && together !== undefined && together === series.get(otherId)?.id)
      refuse('link-one-series');
    note({ otherId, verdict: body.verdict });
    // Said once more, it would only hide what stood before when it is taken back.
    if ((await findDecision(tx, caseId, otherId))?.kind === body.verdict) return {};
    const decision = { kind: body.verdict, cases: [caseId], others: [otherId] };
    const by = personIdOf(actor);
    await insertDecisions(tx, [decision], { by, reason: body.reason, now, eventId: null });
    await announceLink(tx, subject.case, other.case);
    return {};
  },
);
