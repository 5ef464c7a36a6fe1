import { page, type PageRoute } from '../../page.ts';
import { paths } from '../../paths.ts';

/** The pages of this feature, each loaded when it is first opened. */
export const systemPages: readonly PageRoute[] = [
  {
    path: paths.system,
    title: { zh: '系统', en: 'System' },
    needs: 'audit.change-retention',
    Page: page(() => import('./SystemPage.tsx'), 'SystemPage'),
  },
];
