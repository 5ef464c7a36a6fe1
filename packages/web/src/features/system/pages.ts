import { page, type PageRoute } from '../../page.ts';
import { paths } from '../../paths.ts';

/** The pages of this feature, each loaded when it is first opened. */
export const systemPages: readonly PageRoute[] = [
  {
    path: paths.system,
    title: { zh: '系统', en: 'System' },
    needs: 'settings.read',
    Page: page(() => import('./SystemPage.tsx'), 'SystemPage'),
  },
  {
    path: paths.systemCalendar,
    title: { zh: '节假日', en: 'Holidays' },
    needs: 'calendar.change',
    Page: page(() => import('./CalendarPage.tsx'), 'CalendarPage'),
  },
  {
    path: paths.systemOperations,
    title: { zh: '运行与备份', en: 'Operation and backup' },
    needs: 'system.read-state',
    Page: page(() => import('./OperationsPage.tsx'), 'OperationsPage'),
  },
  {
    path: paths.systemOutbox,
    title: { zh: '外发消息', en: 'Messages outside' },
    needs: 'outbox.read',
    Page: page(() => import('./OutboxPage.tsx'), 'OutboxPage'),
  },
];
