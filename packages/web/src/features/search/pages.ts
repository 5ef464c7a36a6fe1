import { page, type PageRoute } from '../../page.ts';
import { paths } from '../../paths.ts';

/** The pages of this feature, each loaded when it is first opened. */
export const searchPages: readonly PageRoute[] = [
  {
    path: paths.search,
    title: { zh: '搜索', en: 'Search' },
    needs: 'search.read',
    Page: page(() => import('./SearchPage.tsx'), 'SearchPage'),
  },
];
