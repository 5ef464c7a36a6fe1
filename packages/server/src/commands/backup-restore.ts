import { resolve } from 'node:path';
import { readConfig } from '../config.ts';
import { restoreBackup } from '../kernel/backup/restore-backup.ts';
import { withInstallation } from './with-installation.ts';

/** What `lianfang restore` tells. */
export interface BackupRestored {
  /** Moment of the snapshot, ISO 8601. */
  readonly at: string;
  /** Digest of the restored database, equal to that of the snapshot. */
  readonly digest: string;
  readonly files: number;
  /** The keys came back too; without them sealed fields open only with the keys of the old data folder. */
  readonly keys: boolean;
}

/** Restores a backup into an installation that is empty and does not run. Throws `Told` for a foreseen "no". */
export const backupRestore = async (
  environment: Readonly<Record<string, string | undefined>>,
  file: string,
): Promise<BackupRestored> => {
  const config = readConfig(environment);
  return withInstallation(config, 'new', async ({ installation }) => {
    const { at, digest, files, keys } = await restoreBackup(
      installation,
      resolve(file),
      config.backupPassphrase ?? null,
    );
    return { at, digest, files: files.count, keys };
  });
};
