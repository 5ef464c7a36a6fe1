import { bankDeskEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { handleAll } from '../../../kernel/http/handle.ts';
import { banksReached } from '../orders/banks-reached.ts';
import { orderPage } from '../orders/order-list.ts';

/** Orders to the actor's bank, the most urgent first. Drafts are none of its business. */
export const listBankInbox = handleAll(bankDeskEndpoints.listBankInbox, async ({ actor, query, tx, now }) => {
  const { cursor, limit, ...filter } = query;
  const visible = { banks: await banksReached(tx, actor, 'bank-order.read') };
  return orderPage(tx, { filter, cursor, limit, side: 'bank', now, visible });
});
