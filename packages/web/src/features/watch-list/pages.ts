import { page, type PageRoute } from '../../page.ts';
import { paths } from '../../paths.ts';

/** The pages of this feature, each loaded when it is first opened. */
export const watchPages: readonly PageRoute[] = [
  {
    path: paths.watchList,
    title: { zh: '关注名单', en: 'Watch list' },
    needs: 'watch.read',
    Page: page(() => import('./WatchListPage.tsx'), 'WatchListPage'),
  },
  {
    path: paths.watchDeliveries,
    title: { zh: '名单送达情况', en: 'Deliveries' },
    needs: 'watch-delivery.read',
    Page: page(() => import('./WatchDeliveriesPage.tsx'), 'WatchDeliveriesPage'),
  },
  {
    path: paths.watchEntry,
    title: { zh: '名单条目', en: 'Entry' },
    Page: page(() => import('./WatchEntryPage.tsx'), 'WatchEntryPage'),
  },
  {
    path: paths.receivedList,
    title: { zh: '关注名单', en: 'Watch list' },
    needs: 'bank-watch.read',
    Page: page(() => import('./ReceivedListPage.tsx'), 'ReceivedListPage'),
  },
];
