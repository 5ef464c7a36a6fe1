import { page, type PageRoute } from '../../page.ts';
import { paths } from '../../paths.ts';

/** The pages of this feature, each loaded when it is first opened. */
export const moneyFigurePages: readonly PageRoute[] = [
  {
    path: paths.moneyFigures,
    title: { zh: '资金处置成效', en: 'What the money desk reached' },
    needs: 'money-figures.read',
    Page: page(() => import('./MoneyFiguresPage.tsx'), 'MoneyFiguresPage'),
  },
  {
    path: paths.moneyFigureRecords,
    title: { zh: '来源记录', en: 'Records' },
    needs: 'money-figures.list-records',
    Page: page(() => import('./FigureRecordsPage.tsx'), 'FigureRecordsPage'),
  },
];
