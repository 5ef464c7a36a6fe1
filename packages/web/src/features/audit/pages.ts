import { page, type PageRoute } from '../../page.ts';
import { paths } from '../../paths.ts';

/** The pages of this feature, each loaded when it is first opened. */
export const auditPages: readonly PageRoute[] = [
  {
    path: paths.audit,
    title: { zh: '审计记录', en: 'Audit trail' },
    needs: 'audit.read',
    Page: page(() => import('./AuditPage.tsx'), 'AuditPage'),
  },
  {
    path: paths.auditDigests,
    title: { zh: '每日签名', en: 'Daily digests' },
    needs: 'audit.read',
    Page: page(() => import('./AuditDigestsPage.tsx'), 'AuditDigestsPage'),
  },
  {
    path: paths.auditVerify,
    title: { zh: '校验审计记录', en: 'Verify the trail' },
    needs: 'audit.verify',
    Page: page(() => import('./AuditVerifyPage.tsx'), 'AuditVerifyPage'),
  },
];
