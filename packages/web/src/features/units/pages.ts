import { page, type PageRoute } from '../../page.ts';
import { paths } from '../../paths.ts';

/** The pages of this feature, each loaded when it is first opened. */
export const unitPages: readonly PageRoute[] = [
  {
    path: paths.units,
    title: { zh: '单位名录', en: 'Units' },
    Page: page(() => import('./UnitsPage.tsx'), 'UnitsPage'),
  },
];
