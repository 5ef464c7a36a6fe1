import { page, type PageRoute } from '../../page.ts';
import { paths } from '../../paths.ts';

/** The pages of this feature, each loaded when it is first opened. */
export const dutyPages: readonly PageRoute[] = [
  {
    path: paths.duty,
    title: { zh: '值班表', en: 'Duty roster' },
    needs: 'duty.read',
    Page: page(() => import('./DutyPage.tsx'), 'DutyPage'),
  },
  {
    path: paths.missedClocks,
    title: { zh: '超期台账', en: 'Missed clocks' },
    needs: 'missed-clock.read',
    Page: page(() => import('./MissedClocksPage.tsx'), 'MissedClocksPage'),
  },
];
