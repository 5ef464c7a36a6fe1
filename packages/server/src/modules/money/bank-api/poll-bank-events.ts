import { bankApiEndpoints } from '@lianfang/contract/bank-api/endpoints';
import { visibleTo } from '../../../kernel/access/decide.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { bankEventOf, bankEventRows } from './bank-event-views.ts';

/** What a bank has to know of its orders, from a number on. Nothing is ever taken off: asked again, the same again. */
export const pollBankEvents = handleAll(bankApiEndpoints.pollBankEvents, async ({ actor, query, tx }) => {
  const rows = await bankEventRows(tx)
    .where((eb) => visibleTo(actor, 'bank-order.poll', { unitPath: eb.ref('unit.path') }))
    .where('bank_event.seq', '>', BigInt(query.after))
    .orderBy('bank_event.seq')
    .limit(query.limit)
    .execute();
  const events = rows.map(bankEventOf);
  return { events, next: events.at(-1)?.seq ?? query.after };
});
