import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { problemSubject } from './problem-subject.ts';
import { problemRecord } from './problem-views.ts';

/** A problem with its evidence and history. */
export const readProblem = handle(
  supervisionEndpoints.readProblem,
  ({ params, tx }) => problemSubject(tx, params.problemId),
  ({ subject, actor, tx, now }) => problemRecord(tx, subject, actor, now),
);
