import { page, type PageRoute } from '../../page.ts';
import { paths } from '../../paths.ts';

/** The pages of this feature, each loaded when it is first opened. */
export const casePages: readonly PageRoute[] = [
  {
    path: paths.cases,
    title: { zh: '案件', en: 'Cases' },
    needs: 'case.read',
    Page: page(() => import('./CasesPage.tsx'), 'CasesPage'),
  },
  {
    path: paths.caseReport,
    title: { zh: '登记报案', en: 'Write down a report' },
    needs: 'case.report',
    Page: page(() => import('./ReportCasePage.tsx'), 'ReportCasePage'),
  },
  {
    path: paths.case,
    title: { zh: '案件', en: 'Case' },
    needs: 'case.read',
    Page: page(() => import('./CasePage.tsx'), 'CasePage'),
  },
  {
    path: paths.orders,
    title: { zh: '指令', en: 'Orders' },
    needs: 'order.read',
    Page: page(() => import('./OrdersPage.tsx'), 'OrdersPage'),
  },
  {
    path: paths.lawRules,
    title: { zh: '法定期限', en: 'Terms of the law' },
    needs: 'law-rule.read',
    Page: page(() => import('./LawRulesPage.tsx'), 'LawRulesPage'),
  },
  {
    path: paths.order,
    title: { zh: '指令', en: 'Order' },
    Page: page(() => import('./OrderPage.tsx'), 'OrderPage'),
  },
];
