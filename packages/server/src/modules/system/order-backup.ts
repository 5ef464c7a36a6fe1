import { systemEndpoints } from '@lianfang/contract/system/endpoints';
import { handleAll } from '../../kernel/http/handle.ts';
import { enqueue } from '../../kernel/jobs/enqueue.ts';
import { startBackup } from './backup-store.ts';
import { findBackup } from './backup-views.ts';
import { personOf } from './person-of.ts';
import { writeBackup } from './write-backup.ts';

/** Has a backup written now; its row tells how it goes. */
export const orderBackup = handleAll(systemEndpoints.orderBackup, async ({ actor, tx, now, refuse, made }) => {
  const id = (await startBackup(tx, personOf(actor), now)) ?? refuse('backup-running');
  await enqueue(tx, writeBackup, { backupId: id });
  made({ kind: 'backup', id });
  return findBackup(tx, id);
});
