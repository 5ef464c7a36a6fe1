import { page, type PageRoute } from '../../page.ts';
import { paths } from '../../paths.ts';

/** The pages of this feature, each loaded when it is first opened. */
export const reportPages: readonly PageRoute[] = [
  {
    path: paths.reports,
    title: { zh: '报送', en: 'Reports' },
    needs: 'report.read',
    Page: page(() => import('./ReportsPage.tsx'), 'ReportsPage'),
  },
  {
    path: paths.reportReview,
    title: { zh: '待审核报送', en: 'Reports to review' },
    needs: 'report.review',
    Page: page(() => import('./ReviewQueuePage.tsx'), 'ReviewQueuePage'),
  },
  {
    path: paths.reportWrite,
    title: { zh: '填写报送', en: 'Write a report' },
    Page: page(() => import('./ReportWritePage.tsx'), 'ReportWritePage'),
  },
  {
    path: paths.report,
    title: { zh: '报送', en: 'Report' },
    Page: page(() => import('./ReportPage.tsx'), 'ReportPage'),
  },
];
