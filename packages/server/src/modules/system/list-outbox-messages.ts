import { systemEndpoints } from '@lianfang/contract/system/endpoints';
import { pageFrom } from '../../kernel/database/page.ts';
import { handleAll } from '../../kernel/http/handle.ts';
import { outboxMessageOf, outboxRows } from './outbox-views.ts';

/** Messages to the outside, newest first. */
export const listOutboxMessages = handleAll(systemEndpoints.listOutboxMessages, async ({ query, tx }) => {
  const { state, ...paging } = query;
  const all = outboxRows(tx);
  const rows = state === undefined ? all : all.where('state', '=', state);
  const page = await pageFrom(tx, rows, { ...paging, cursor: paging.cursor, column: 'id', descending: true });
  return { ...page, rows: page.rows.map(outboxMessageOf) };
});
