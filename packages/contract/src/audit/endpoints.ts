import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Day, pageOf, PageQuery } from '../values.ts';
import { auditRefusals } from './refusals.ts';
import { AuditDigest, AuditEntry, TrailCheck, TrailFilter } from './trail.ts';

/** Months for which the trail is kept; the law asks for at least six (网络安全法 23, GB/T 22239 8.1.5). */
export const RetentionMonths = z.number().int().min(6).max(600);

/** What clients may ask of the audit trail. */
export const auditEndpoints = {
  listAuditEntries: endpoint({
    id: 'listAuditEntries',
    method: 'GET',
    path: '/api/audit/entries',
    action: 'audit.read',
    summary: { zh: '审计记录', en: 'Audit trail' },
    query: z.strictObject({ ...PageQuery, ...TrailFilter.shape }),
    reply: pageOf(AuditEntry),
    readsPerson: true,
  }),
  exportAuditEntries: endpoint({
    id: 'exportAuditEntries',
    method: 'POST',
    path: '/api/audit/entries/export',
    action: 'audit.export',
    summary: { zh: '导出审计记录', en: 'Export the audit trail' },
    body: z.strictObject({ ...TrailFilter.shape, format: z.enum(['xlsx', 'jsonl']) }),
    replies: 'file',
    refuses: [auditRefusals.tooManyEntries],
  }),
  verifyAuditTrail: endpoint({
    id: 'verifyAuditTrail',
    method: 'POST',
    path: '/api/audit/verification',
    action: 'audit.verify',
    summary: { zh: '校验审计记录', en: 'Verify the audit trail' },
    body: z.strictObject({ from: Day, to: Day }),
    reply: TrailCheck,
    refuses: [auditRefusals.rangeWrong],
    callsPerMinute: 6,
  }),
  listAuditDigests: endpoint({
    id: 'listAuditDigests',
    method: 'GET',
    path: '/api/audit/digests',
    action: 'audit.read',
    summary: { zh: '每日签名摘要', en: 'Signed daily digests' },
    query: z.strictObject(PageQuery),
    reply: pageOf(AuditDigest),
  }),
  exportAuditDigests: endpoint({
    id: 'exportAuditDigests',
    method: 'POST',
    path: '/api/audit/digests/export',
    action: 'audit.export',
    summary: { zh: '导出签名摘要和公钥', en: 'Export the digests and the public key' },
    replies: 'file',
  }),
  readAuditRetention: endpoint({
    id: 'readAuditRetention',
    method: 'GET',
    path: '/api/audit/retention',
    action: 'audit.read-retention',
    summary: { zh: '审计保存期限', en: 'How long the trail is kept' },
    reply: z.strictObject({ months: RetentionMonths }),
  }),
  changeAuditRetention: endpoint({
    id: 'changeAuditRetention',
    method: 'PUT',
    path: '/api/audit/retention',
    action: 'audit.change-retention',
    summary: { zh: '修改审计保存期限', en: 'Change how long the trail is kept' },
    body: z.strictObject({ months: RetentionMonths }),
    reply: z.strictObject({ months: RetentionMonths }),
  }),
} as const;
