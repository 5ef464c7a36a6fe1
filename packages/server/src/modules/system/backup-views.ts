import { Backup } from '@lianfang/contract/system/operations';
import type { Reader } from '../../kernel/database/connect.ts';

/** Backups with who asked for them, as a list shows them. */
export const backupRows = (tx: Reader) =>
  tx
    .selectFrom('backup_run')
    .leftJoin('person', 'person.id', 'backup_run.asked_by')
    .select(['backup_run.id', 'backup_run.state', 'backup_run.started_at as startedAt'])
    .select(['backup_run.ended_at as endedAt', 'person.name as askedBy', 'backup_run.file_name as fileName'])
    .select(['backup_run.bytes', 'backup_run.sha256', 'backup_run.digest', 'backup_run.sealed']);

type Row = Awaited<ReturnType<ReturnType<typeof backupRows>['execute']>>[number];

export const backupOf = (row: Row): Backup =>
  Backup.parse({ ...row, bytes: row.bytes === null ? null : Number(row.bytes) });

export const findBackup = async (tx: Reader, id: string): Promise<Backup> =>
  backupOf(await backupRows(tx).where('backup_run.id', '=', id).executeTakeFirstOrThrow());

/** When the last good backup was begun; null where there is none. */
export const lastBackupAt = async (tx: Reader): Promise<string | null> => {
  const row = await tx
    .selectFrom('backup_run')
    .select('started_at')
    .where('state', '=', 'done')
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.started_at ?? null;
};
