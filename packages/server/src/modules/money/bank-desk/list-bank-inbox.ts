import { bankDeskEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { visibleTo } from '../../../kernel/access/decide.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { type ListColumns, orderPage } from '../orders/order-list.ts';

/** Orders to the actor's bank, the most urgent first. Drafts are none of its business. */
export const listBankInbox = handleAll(bankDeskEndpoints.listBankInbox, ({ actor, query, tx, now }) => {
  const { cursor, limit, ...filter } = query;
  const visible = ({ unitPaths }: ListColumns) => visibleTo(actor, 'bank-order.read', { unitPaths });
  return orderPage(tx, { filter, cursor, limit, side: 'bank', now, visible });
});
