import { v7 as uuid } from 'uuid';
import type { BackupMade } from '../../kernel/backup/write-backup.ts';
import type { Transaction } from '../../kernel/database/connect.ts';

/** After this a backup that nobody finished counts as lost with its process. */
const lostAfter = { hours: 6 };

/** Notes that a backup is being written; null where one is. */
export const startBackup = async (
  tx: Transaction,
  askedBy: string | null,
  now: Temporal.Instant,
): Promise<string | null> => {
  await tx
    .updateTable('backup_run')
    .set({ state: 'failed', ended_at: now.toString() })
    .where('state', '=', 'running')
    .where('started_at', '<', now.subtract(lostAfter).toString())
    .execute();
  const row = await tx
    .insertInto('backup_run')
    .values({ id: uuid(), state: 'running', started_at: now.toString(), asked_by: askedBy })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
};

export const finishBackup = async (
  tx: Transaction,
  id: string,
  made: BackupMade & { readonly fileName: string },
  now: Temporal.Instant,
): Promise<void> => {
  await tx
    .updateTable('backup_run')
    .set({
      state: 'done',
      ended_at: now.toString(),
      file_name: made.fileName,
      bytes: BigInt(made.bytes),
      sha256: made.sha256,
      digest: made.manifest.digest,
      sealed: made.manifest.keys,
    })
    .where('id', '=', id)
    .execute();
};

export const failBackup = async (tx: Transaction, id: string, now: Temporal.Instant): Promise<void> => {
  await tx
    .updateTable('backup_run')
    .set({ state: 'failed', ended_at: now.toString() })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute();
};

/** Marks the good backups beyond the newest `kept` as removed, and gives their file names. */
export const retireBackups = async (tx: Transaction, kept: number): Promise<string[]> => {
  const rows = await tx
    .updateTable('backup_run')
    .set({ state: 'removed' })
    .where('id', 'in', (eb) =>
      eb.selectFrom('backup_run').select('id').where('state', '=', 'done').orderBy('started_at', 'desc').offset(kept),
    )
    .returning('file_name')
    .execute();
  return rows.flatMap((row) => row.file_name ?? []);
};
