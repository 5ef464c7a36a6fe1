import { page, type PageRoute } from '../../page.ts';
import { paths } from '../../paths.ts';

/** The pages of this feature, each loaded when it is first opened. */
export const bankApiPages: readonly PageRoute[] = [
  {
    path: paths.bankApi,
    title: { zh: '系统接入', en: 'Own system' },
    needs: 'bank-key.read',
    Page: page(() => import('./BankApiPage.tsx'), 'BankApiPage'),
  },
  {
    path: paths.bankDeliveries,
    title: { zh: '推送记录', en: 'Deliveries' },
    needs: 'bank-key.read',
    Page: page(() => import('./BankDeliveriesPage.tsx'), 'BankDeliveriesPage'),
  },
];
