import type { Route } from '../../../kernel/http/handle.ts';
import { amendInspection } from './amend-inspection.ts';
import { cancelInspection } from './cancel-inspection.ts';
import { listInspections } from './list-inspections.ts';
import { planInspection } from './plan-inspection.ts';
import { readInspection } from './read-inspection.ts';
import { recordFindings } from './record-findings.ts';

export const inspectionRoutes: readonly Route[] = [
  listInspections,
  readInspection,
  planInspection,
  amendInspection,
  recordFindings,
  cancelInspection,
];
