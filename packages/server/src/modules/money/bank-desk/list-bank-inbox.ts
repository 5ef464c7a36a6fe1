import { bankDeskEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { visibleTo } from '../../../kernel/access/decide.ts';
import { pageFrom } from '../../../kernel/database/page.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { ordersWhere } from '../orders/order-list.ts';
import { orderRowOf } from '../orders/order-views.ts';

/** Orders to the actor's bank, the most urgent first. Drafts are none of its business. */
export const listBankInbox = handleAll(bankDeskEndpoints.listBankInbox, async ({ actor, query, tx, now }) => {
  const { cursor, limit, ...filter } = query;
  const rows = ordersWhere(tx, filter).where((eb) =>
    visibleTo(actor, 'bank-order.read', { unitPaths: eb.ref('part_paths') }),
  );
  const page = await pageFrom(tx, rows, { column: 'urgency', cursor, limit });
  return { ...page, rows: page.rows.map((row) => orderRowOf(row, 'bank', now)) };
});
