import { join } from 'node:path';
import { version } from '@lianfang/contract/version';
import { channelsOf } from './channels.ts';
import type { Config } from './config.ts';
import { openSecrets } from './kernel/access/secret-keys.ts';
import { openTrailKey } from './kernel/audit/trail-key.ts';
import { type Backups, createBackups } from './kernel/backup/backups.ts';
import { systemClock } from './kernel/clock/clock.ts';
import type { Database } from './kernel/database/connect.ts';
import { createFileStore } from './kernel/files/file-store.ts';
import { scanWithClamd } from './kernel/files/scan-clamd.ts';
import type { Platform } from './kernel/http/platform.ts';
import type { Log } from './kernel/log/log.ts';
import { createMemory } from './kernel/memory/memory.ts';

const scanOf = ({ clamd }: Config) => {
  const [host = '', port] = clamd?.split(':') ?? [];
  return clamd === undefined ? {} : { scan: scanWithClamd({ host, port: Number(port), timeoutMs: 60_000 }) };
};

/** Folder of the evidence and of the other kept files. */
export const filesFolder = ({ dataFolder }: Pick<Config, 'dataFolder'>): string => join(dataFolder, 'files');

/** Backups read every table, and so need the migrator's login. */
const backupsOf = (config: Config, migratorUrl: string): Backups =>
  createBackups({
    installation: { url: migratorUrl, filesFolder: filesFolder(config), dataFolder: config.dataFolder },
    folder: config.backupFolder,
    passphrase: config.backupPassphrase ?? null,
    version,
  });

/**
 * The platform's own means over an open database; also what the commands of the command line work with, which write
 * no backups on a schedule and so give no login of the migrator.
 */
export const createPlatform = async (
  config: Config,
  database: Database,
  log: Log,
  migratorUrl: string | null = null,
): Promise<Platform> => {
  const clock = systemClock;
  const signingKey = await openTrailKey(config.dataFolder, 'message-key');
  return {
    clock,
    database,
    origin: config.origin,
    files: createFileStore({ root: filesFolder(config), ...scanOf(config) }),
    secrets: await openSecrets(config.dataFolder, config.sealingKeys),
    trailKey: await openTrailKey(config.dataFolder),
    signingKey,
    channels: channelsOf(config, { signingKey, clock }),
    privateWebhooks: config.privateWebhooks,
    backups: migratorUrl === null ? null : backupsOf(config, migratorUrl),
    memory: createMemory(),
    log,
  };
};
