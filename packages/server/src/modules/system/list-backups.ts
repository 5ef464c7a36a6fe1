import { systemEndpoints } from '@lianfang/contract/system/endpoints';
import { pageFrom } from '../../kernel/database/page.ts';
import { handleAll } from '../../kernel/http/handle.ts';
import { backupOf, backupRows } from './backup-views.ts';

/** Backups, newest first: their ids follow the time. */
export const listBackups = handleAll(systemEndpoints.listBackups, async ({ query, tx }) => {
  const rows = tx.selectFrom(backupRows(tx).as('backup')).selectAll();
  const page = await pageFrom(tx, rows, { ...query, cursor: query.cursor, column: 'id', descending: true });
  return { ...page, rows: page.rows.map(backupOf) };
});
