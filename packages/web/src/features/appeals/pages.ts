import { page, type PageRoute } from '../../page.ts';
import { paths } from '../../paths.ts';

/** The pages of this feature, each loaded when it is first opened. */
export const appealPages: readonly PageRoute[] = [
  {
    path: paths.appeals,
    title: { zh: '申诉', en: 'Appeals' },
    needs: 'appeal.read',
    Page: page(() => import('./AppealsPage.tsx'), 'AppealsPage'),
  },
  {
    path: paths.appealFindings,
    title: { zh: '无关账户解除', en: 'Releases of unrelated accounts' },
    needs: 'finding.read',
    Page: page(() => import('./FindingsPage.tsx'), 'FindingsPage'),
  },
  {
    path: paths.appealFigures,
    title: { zh: '申诉统计', en: 'Figures of appeals' },
    needs: 'appeal.read-figures',
    Page: page(() => import('./AppealFiguresPage.tsx'), 'AppealFiguresPage'),
  },
  {
    path: paths.appeal,
    title: { zh: '申诉', en: 'Appeal' },
    Page: page(() => import('./AppealPage.tsx'), 'AppealPage'),
  },
  {
    path: paths.bankAppeals,
    title: { zh: '转来的申诉', en: 'Appeals passed to us' },
    needs: 'bank-appeal.read',
    Page: page(() => import('./BankAppealsPage.tsx'), 'BankAppealsPage'),
  },
  {
    path: paths.bankAppeal,
    title: { zh: '转来的申诉', en: 'Appeal passed to us' },
    needs: 'bank-appeal.read',
    Page: page(() => import('./BankAppealPage.tsx'), 'BankAppealPage'),
  },
  {
    path: paths.lodgeAppeal,
    title: { zh: '提出申诉', en: 'Appeal' },
    bare: true,
    Page: page(() => import('./LodgeAppealPage.tsx'), 'LodgeAppealPage'),
  },
  {
    path: paths.appealState,
    title: { zh: '申诉进展', en: 'Your appeal' },
    bare: true,
    Page: page(() => import('./AppealStatePage.tsx'), 'AppealStatePage'),
  },
];
