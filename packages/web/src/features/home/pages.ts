import { page, type PageRoute } from '../../page.ts';
import { paths } from '../../paths.ts';

/** The pages of this feature, each loaded when it is first opened. */
export const homePages: readonly PageRoute[] = [
  {
    path: paths.today,
    title: { zh: '今日', en: 'Today' },
    Page: page(() => import('./TodayPage.tsx'), 'TodayPage'),
  },
];
