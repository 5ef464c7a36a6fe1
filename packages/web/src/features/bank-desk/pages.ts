import { page, type PageRoute } from '../../page.ts';
import { paths } from '../../paths.ts';

/** The pages of this feature, each loaded when it is first opened. */
export const bankDeskPages: readonly PageRoute[] = [
  {
    path: paths.bankDesk,
    title: { zh: '收件箱', en: 'Inbox' },
    needs: 'bank-order.read',
    Page: page(() => import('./BankDeskPage.tsx'), 'BankDeskPage'),
  },
  {
    path: paths.bankOrder,
    title: { zh: '指令', en: 'Order' },
    needs: 'bank-order.read',
    Page: page(() => import('./BankOrderPage.tsx'), 'BankOrderPage'),
  },
];
