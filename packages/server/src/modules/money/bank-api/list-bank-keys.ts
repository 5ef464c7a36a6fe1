import { bankApiEndpoints } from '@lianfang/contract/bank-api/endpoints';
import { visibleTo } from '../../../kernel/access/decide.ts';
import { pageFrom } from '../../../kernel/database/page.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { bankKeyOf, bankKeyRows } from './bank-key-views.ts';

/** Keys of the banks that the actor sees, the newest first. */
export const listBankKeys = handleAll(bankApiEndpoints.listBankKeys, async ({ actor, query, tx, now }) => {
  const { unitId, state, cursor, limit } = query;
  const rows = tx
    .selectFrom(bankKeyRows(tx, now).as('found'))
    .selectAll()
    .where((eb) => visibleTo(actor, 'bank-key.read', { unitPath: eb.ref('unitPath') }))
    .$if(unitId !== undefined, (rest) => rest.where('unitId', '=', unitId ?? ''))
    .$if(state !== undefined, (rest) => rest.where('state', '=', state ?? 'active'));
  const page = await pageFrom(tx, rows, { column: 'id', cursor, limit, descending: true });
  return { ...page, rows: page.rows.map((row) => bankKeyOf(row, actor)) };
});
