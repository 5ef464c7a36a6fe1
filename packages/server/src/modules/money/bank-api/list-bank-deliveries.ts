import { bankApiEndpoints } from '@lianfang/contract/bank-api/endpoints';
import { visibleTo } from '../../../kernel/access/decide.ts';
import { pageFrom } from '../../../kernel/database/page.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { bankDeliveryOf, bankEventRows } from './bank-event-views.ts';

/** Events of the banks that the actor sees and how far they came, the newest first. */
export const listBankDeliveries = handleAll(bankApiEndpoints.listBankDeliveries, async ({ actor, query, tx }) => {
  const { unitId, state, cursor, limit } = query;
  const rows = tx
    .selectFrom(bankEventRows(tx).as('found'))
    .selectAll()
    .where((eb) => visibleTo(actor, 'bank-key.read', { unitPath: eb.ref('unitPath') }))
    .$if(unitId !== undefined, (rest) => rest.where('unitId', '=', unitId ?? ''))
    .$if(state !== undefined, (rest) => rest.where('state', '=', state ?? ''));
  const page = await pageFrom(tx, rows, { column: 'seq', cursor, limit, descending: true });
  return { ...page, rows: page.rows.map((row) => bankDeliveryOf(row, actor)) };
});
