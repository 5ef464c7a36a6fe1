import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { problemSubject } from '../problems/problem-subject.ts';
import { dropEvidenceOf } from './keep-evidence.ts';

/** Takes a file out before the rectification is reported; what was reported in an earlier round stays. */
export const dropProblemEvidence = handle(
  supervisionEndpoints.dropProblemEvidence,
  ({ params, tx }) => problemSubject(tx, params.problemId),
  async ({ params, subject, tx, now, refuse, note }) => {
    const { problem } = subject;
    if (problem.state !== 'open') refuse('supervision-state');
    const spot = { owner: 'problem_id', ownerId: problem.id, addedAfter: problem.rectified_at } as const;
    if (!(await dropEvidenceOf(tx, spot, params.evidenceId, now))) refuse('not-found');
    note({ evidenceId: params.evidenceId });
    return {};
  },
);
