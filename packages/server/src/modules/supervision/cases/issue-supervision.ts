import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { type Actor, personIdOf } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { endOfTerm } from '../due-moments.ts';
import { caseObstacles } from './case-obstacles.ts';
import { numberedNow } from './case-number.ts';
import { standingOf } from './case-standing.ts';
import type { CaseChange } from './case-store.ts';
import { type CaseFound, caseSubject } from './case-subject.ts';
import { freshCase } from './case-views.ts';
import { moveCase } from './move-case.ts';
import { tellCase } from './tell-case.ts';

const termsFrom = async (tx: Transaction, found: CaseFound, now: Temporal.Instant): Promise<CaseChange> => {
  const { reply_working_days: reply, rectify_working_days: rectify } = found;
  const replyDueAt = reply === null ? null : await endOfTerm(tx, now, reply);
  return {
    first_reply_due_at: replyDueAt,
    reply_due_at: replyDueAt,
    rectify_due_at: rectify === null ? null : await endOfTerm(tx, now, rectify),
  };
};

/** What asks for no reply has done its work when it is issued. */
const closeAtOnce = async (tx: Transaction, id: string, actor: Actor, now: Temporal.Instant): Promise<void> => {
  const issued = await caseSubject(tx, id);
  if (!issued || issued.case.reply_working_days !== null) return;
  const move = { move: 'closeSupervision', version: issued.case.version, reason: '无须书面回复' } as const;
  await moveCase(tx, issued, move, actor, now);
};

/** Approves a case and issues it under the next number of its rung; the clock of the reply starts. */
export const issueSupervision = handle(
  supervisionEndpoints.issueSupervision,
  ({ params, tx }) => caseSubject(tx, params.supervisionId),
  async ({ body, subject, actor, tx, now, refuse, note }) => {
    const { case: found } = subject;
    const obstacle = caseObstacles.issueSupervision(await standingOf(tx, subject, actor));
    if (obstacle) refuse(obstacle.code);
    const numbered = await numberedNow(tx, found, now);
    const issuedBy = personIdOf(actor);
    const change = {
      ...numbered,
      ...(await termsFrom(tx, found, now)),
      issued_by: issuedBy,
      issued_at: now.toString(),
    };
    const fault = await moveCase(tx, subject, { move: 'issueSupervision', version: body.version, change }, actor, now);
    if (fault) refuse(fault);
    await tellCase(tx, found.id, 'issueSupervision', actor, now);
    await closeAtOnce(tx, found.id, actor, now);
    note({ rung: found.rung, year: numbered.year, number: numbered.number });
    return freshCase(tx, found.id, actor, now);
  },
);
