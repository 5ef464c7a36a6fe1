import { z } from 'zod';
import type { Backups } from '../../kernel/backup/backups.ts';
import { writeWith } from '../../kernel/database/transact.ts';
import { defineOuterJob } from '../../kernel/jobs/define-job.ts';
import type { Platform } from '../../kernel/http/platform.ts';
import { failBackup, finishBackup, retireBackups, startBackup } from './backup-store.ts';
import { countySettings } from './settings-views.ts';

const write = async (platform: Platform, backups: Backups, id: string): Promise<void> => {
  const { clock, database } = platform;
  const made = await backups.write(clock.now()).catch(async (error: unknown) => {
    await writeWith(database, (tx) => failBackup(tx, id, clock.now()));
    throw error;
  });
  const retired = await writeWith(database, async (tx) => {
    await finishBackup(tx, id, made, clock.now());
    return retireBackups(tx, (await countySettings(tx)).backupsKept);
  });
  for (const fileName of retired) await backups.remove(fileName);
};

/**
 * Writes a backup every night, and whenever somebody orders one; the oldest beyond the number to keep are removed. One
 * that was ordered has its row already; after a crash the row is left to count as failed, and the night writes another.
 */
export const writeBackup = defineOuterJob({
  name: 'write-backup',
  payload: z.strictObject({ backupId: z.uuid().optional() }),
  cron: '30 2 * * *',
  attempts: 1,
  run: async ({ payload, platform }) => {
    const { backups, clock, database } = platform;
    if (!backups) return;
    const id = payload.backupId ?? (await writeWith(database, (tx) => startBackup(tx, null, clock.now())));
    if (id !== null) await write(platform, backups, id);
  },
});
