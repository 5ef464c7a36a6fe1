import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { problemSubject } from '../problems/problem-subject.ts';
import { sendEvidence } from './send-evidence.ts';

/** A file of a problem, or the small picture of it. */
export const fetchProblemEvidence = handle(
  supervisionEndpoints.fetchProblemEvidence,
  ({ params, tx }) => problemSubject(tx, params.problemId),
  async ({ params, query, subject, tx, platform, refuse }) => {
    const place = { problemId: subject.problem.id, drafts: true };
    const file = await sendEvidence(tx, platform.files, params.evidenceId, query.size, place);
    return file ?? refuse('not-found');
  },
);
