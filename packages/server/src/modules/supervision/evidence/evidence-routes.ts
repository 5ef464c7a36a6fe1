import type { Route } from '../../../kernel/http/handle.ts';
import { addSupervisionEvidence } from './add-supervision-evidence.ts';
import { dropSupervisionEvidence } from './drop-supervision-evidence.ts';
import { fetchSupervisionEvidence } from './fetch-supervision-evidence.ts';

export const evidenceRoutes: readonly Route[] = [
  fetchSupervisionEvidence,
  addSupervisionEvidence,
  dropSupervisionEvidence,
];
