import { page, type PageRoute } from '../../page.ts';
import { paths } from '../../paths.ts';

/** The pages of this feature, each loaded when it is first opened. */
export const planPages: readonly PageRoute[] = [
  {
    path: paths.plans,
    title: { zh: '方案', en: 'Plans' },
    needs: 'plan.read',
    Page: page(() => import('./PlansPage.tsx'), 'PlansPage'),
  },
  {
    path: paths.planImport,
    title: { zh: '导入方案', en: 'Import a plan' },
    needs: 'plan.import',
    Page: page(() => import('./PlanImportPage.tsx'), 'PlanImportPage'),
  },
  { path: paths.plan, title: { zh: '方案', en: 'Plan' }, Page: page(() => import('./PlanPage.tsx'), 'PlanPage') },
  {
    path: paths.planReview,
    title: { zh: '方案审阅', en: 'Plan review' },
    Page: page(() => import('./PlanReviewPage.tsx'), 'PlanReviewPage'),
  },
  {
    path: paths.planVersions,
    title: { zh: '版本比较', en: 'Versions compared' },
    Page: page(() => import('./PlanVersionsPage.tsx'), 'PlanVersionsPage'),
  },
  {
    path: paths.ledger,
    title: { zh: '台账', en: 'Ledger' },
    needs: 'plan.read',
    Page: page(() => import('./LedgerPage.tsx'), 'LedgerPage'),
  },
];
