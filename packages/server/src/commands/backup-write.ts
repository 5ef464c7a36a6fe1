import { resolve } from 'node:path';
import { version } from '@lianfang/contract/version';
import { readConfig } from '../config.ts';
import { writeBackup } from '../kernel/backup/write-backup.ts';
import { withInstallation } from './with-installation.ts';

/** What `lianfang backup` tells. */
export interface BackupWritten {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Digest of the database on the snapshot. */
  readonly digest: string;
  readonly files: number;
  /** The backup is sealed and carries the keys. */
  readonly sealed: boolean;
}

/** Writes a backup beside a running platform, or of one that stands still. Throws `Told` for a foreseen "no". */
export const backupWrite = async (
  environment: Readonly<Record<string, string | undefined>>,
  file: string,
): Promise<BackupWritten> => {
  const config = readConfig(environment);
  const passphrase = config.backupPassphrase ?? null;
  return withInstallation(config, 'beside', async ({ platform, installation }) => {
    const options = { target: resolve(file), passphrase, at: platform.clock.now(), version };
    const { bytes, sha256, manifest } = await writeBackup(installation, options);
    const { digest, files, keys } = manifest;
    return { file: options.target, bytes, sha256, digest, files: files.count, sealed: keys };
  });
};
