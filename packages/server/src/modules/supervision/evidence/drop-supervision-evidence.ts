import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { caseSubject } from '../cases/case-subject.ts';
import { dropEvidenceOf } from './keep-evidence.ts';

/** Takes a file out of the draft of an answer; what was handed in stays as it was. */
export const dropSupervisionEvidence = handle(
  supervisionEndpoints.dropSupervisionEvidence,
  ({ params, tx }) => caseSubject(tx, params.supervisionId),
  async ({ params, subject, tx, now, refuse, note }) => {
    const draft = await tx
      .selectFrom('supervision_reply')
      .select('id')
      .where('supervision_id', '=', subject.case.id)
      .where('submitted_at', 'is', null)
      .executeTakeFirst();
    if (!draft) return refuse('supervision-state');
    const spot = { owner: 'reply_id', ownerId: draft.id } as const;
    if (!(await dropEvidenceOf(tx, spot, params.evidenceId, now))) refuse('not-found');
    note({ evidenceId: params.evidenceId });
    return {};
  },
);
