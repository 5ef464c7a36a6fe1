import { rm, statfs } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { timeZone } from '../clock/clock.ts';
import { type BackupMade, type Installation, writeBackup } from './write-backup.ts';

/** The folder of this installation's own backups. */
export interface Backups {
  /** Writes a backup into the folder; the name tells the moment. */
  write(at: Temporal.Instant): Promise<BackupMade & { readonly fileName: string }>;
  /** Removes a backup by its name; one that is gone already is no fault. */
  remove(fileName: string): Promise<void>;
  /** Free space where the installation lies; null where the machine does not say. */
  freeBytes(): Promise<number | null>;
}

export interface BackupsOptions {
  readonly installation: Installation;
  readonly folder: string;
  readonly passphrase: string | null;
  readonly version: string;
}

const nameAt = (at: Temporal.Instant, sealed: boolean): string => {
  const local = at.toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'second' });
  return `lianfang-${local.replaceAll(':', '').replace('T', '-')}${sealed ? '.lianfang' : '.tar.zst'}`;
};

export const createBackups = ({ installation, folder, passphrase, version }: BackupsOptions): Backups => ({
  write: async (at) => {
    const fileName = nameAt(at, passphrase !== null);
    return {
      ...(await writeBackup(installation, { target: join(folder, fileName), passphrase, at, version })),
      fileName,
    };
  },
  freeBytes: () =>
    statfs(installation.dataFolder).then(
      ({ bavail, bsize }) => bavail * bsize,
      () => null,
    ),
  remove: (fileName) => rm(join(folder, basename(fileName)), { force: true }),
});
