import type { Route } from '../../kernel/http/handle.ts';
import { changeAuditRetention } from './change-audit-retention.ts';
import { exportAuditDigests } from './export-audit-digests.ts';
import { exportAuditEntries } from './export-audit-entries.ts';
import { listAuditDigests } from './list-audit-digests.ts';
import { listAuditEntries } from './list-audit-entries.ts';
import { readAuditRetention } from './read-audit-retention.ts';
import { verifyAuditTrail } from './verify-audit-trail.ts';

export const auditRoutes: readonly Route[] = [
  listAuditEntries,
  exportAuditEntries,
  verifyAuditTrail,
  listAuditDigests,
  exportAuditDigests,
  readAuditRetention,
  changeAuditRetention,
];
