import { page, type PageRoute } from '../../page.ts';
import { paths } from '../../paths.ts';

/** The pages of this feature, each loaded when it is first opened. */
export const tracePages: readonly PageRoute[] = [
  {
    path: paths.caseTrace,
    title: { zh: '资金追踪', en: 'Trace' },
    needs: 'trace.read',
    Page: page(() => import('./TracePage.tsx'), 'TracePage'),
  },
];
