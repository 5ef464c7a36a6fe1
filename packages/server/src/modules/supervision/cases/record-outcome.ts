import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { caseSubject } from './case-subject.ts';
import { freshCase } from './case-views.ts';
import { moveCase } from './move-case.ts';

/** Records what the organ in charge answered, and closes the case. */
export const recordOutcome = handle(
  supervisionEndpoints.recordOutcome,
  ({ params, tx }) => caseSubject(tx, params.supervisionId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const { case: found } = subject;
    const fault = await moveCase(
      tx,
      subject,
      { move: 'recordOutcome', version: body.version, change: { outcome: body.outcome } },
      actor,
      now,
    );
    if (fault) refuse(fault);
    return freshCase(tx, found.id, actor, now);
  },
);
