import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { endOfTerm } from '../due-moments.ts';
import { caseSubject } from './case-subject.ts';
import { freshCase } from './case-views.ts';
import { moveCase } from './move-case.ts';
import { returnLatest } from './reply-store.ts';
import { tellCase } from './tell-case.ts';

/** Sends a reply back with the reason; the term of the reply begins anew. */
export const returnReply = handle(
  supervisionEndpoints.returnReply,
  ({ params, tx }) => caseSubject(tx, params.supervisionId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const { case: found } = subject;
    const days = found.reply_working_days;
    const change = days === null ? {} : { reply_due_at: await endOfTerm(tx, now, days) };
    const fault = await moveCase(tx, subject, { move: 'returnReply', ...body, change }, actor, now);
    if (fault) refuse(fault);
    await returnLatest(tx, found.id, body.reason);
    await tellCase(tx, found.id, 'returnReply', actor, now);
    return freshCase(tx, found.id, actor, now);
  },
);
