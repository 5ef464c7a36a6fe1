import type { Route } from '../../../kernel/http/handle.ts';
import { addProblemEvidence } from './add-problem-evidence.ts';
import { addSupervisionEvidence } from './add-supervision-evidence.ts';
import { dropProblemEvidence } from './drop-problem-evidence.ts';
import { dropSupervisionEvidence } from './drop-supervision-evidence.ts';
import { fetchProblemEvidence } from './fetch-problem-evidence.ts';
import { fetchSupervisionEvidence } from './fetch-supervision-evidence.ts';

export const evidenceRoutes: readonly Route[] = [
  fetchSupervisionEvidence,
  addSupervisionEvidence,
  dropSupervisionEvidence,
  fetchProblemEvidence,
  addProblemEvidence,
  dropProblemEvidence,
];
