import type { Route } from '../../../kernel/http/handle.ts';
import { amendProblem } from './amend-problem.ts';
import { listProblems } from './list-problems.ts';
import { raiseProblem } from './raise-problem.ts';
import { readProblem } from './read-problem.ts';
import { rectifyProblem } from './rectify-problem.ts';
import { reopenProblem } from './reopen-problem.ts';
import { returnProblem } from './return-problem.ts';
import { verifyProblem } from './verify-problem.ts';
import { withdrawProblem } from './withdraw-problem.ts';

export const problemRoutes: readonly Route[] = [
  listProblems,
  readProblem,
  raiseProblem,
  amendProblem,
  rectifyProblem,
  returnProblem,
  verifyProblem,
  reopenProblem,
  withdrawProblem,
];
