import { page, type PageRoute } from '../../page.ts';
import { paths } from '../../paths.ts';

/** The pages of this feature, each loaded when it is first opened. */
export const notificationPages: readonly PageRoute[] = [
  {
    path: paths.notifications,
    title: { zh: '通知', en: 'Notifications' },
    Page: page(() => import('./NotificationsPage.tsx'), 'NotificationsPage'),
  },
];
