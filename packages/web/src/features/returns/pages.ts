import { page, type PageRoute } from '../../page.ts';
import { paths } from '../../paths.ts';

/** The pages of this feature, each loaded when it is first opened. */
export const returnPages: readonly PageRoute[] = [
  {
    path: paths.returns,
    title: { zh: '资金返还', en: 'Returns' },
    needs: 'return.read',
    Page: page(() => import('./ReturnsPage.tsx'), 'ReturnsPage'),
  },
  {
    path: paths.return,
    title: { zh: '资金返还', en: 'Return' },
    needs: 'return.read',
    Page: page(() => import('./ReturnPage.tsx'), 'ReturnPage'),
  },
];
