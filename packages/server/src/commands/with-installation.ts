import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { createPlatform, filesFolder } from '../create-platform.ts';
import type { Installation } from '../kernel/backup/write-backup.ts';
import { FolderInUse } from '../kernel/database/cluster/claim-folder.ts';
import { connect } from '../kernel/database/connect.ts';
import { joinEmbedded, startEmbedded } from '../kernel/database/embedded.ts';
import { prepareExternal } from '../kernel/database/external.ts';
import { isMigrated } from '../kernel/database/checks.ts';
import type { Platform } from '../kernel/http/platform.ts';
import { silentLog } from '../kernel/log/log.ts';
import { Told } from '../kernel/log/told.ts';

/** What a command works with: the platform's means, and where everything lies. */
export interface AtHand {
  readonly platform: Platform;
  readonly installation: Installation;
}

interface Reached {
  readonly appUrl: string;
  readonly migratorUrl: string;
  readonly role?: string;
  readonly stop?: () => Promise<void>;
}

/** `beside` joins a platform that runs; `alone` must have the installation for itself; `new` may also make it. */
export type Company = 'beside' | 'alone' | 'new';

const reachOwn = async ({ dataFolder }: Config, company: Company): Promise<Reached> => {
  if (company !== 'new' && !existsSync(join(dataFolder, 'postgres')))
    throw new Told(`${dataFolder} 中没有已安装的平台。`, `there is no installation in ${dataFolder}`);
  try {
    return await startEmbedded({ folder: dataFolder });
  } catch (error) {
    const joined = company === 'beside' && error instanceof FolderInUse ? await joinEmbedded(dataFolder) : null;
    if (!joined) throw error;
    return joined;
  }
};

const ourConnections = `
  select from pg_stat_activity
   where datname = current_database() and application_name in ('lianfang', 'lianfang-jobs', 'lianfang-live')`;

const checkAlone = async ({ migratorUrl }: Reached): Promise<void> => {
  const database = connect({ url: migratorUrl, size: 1, name: 'lianfang-command' });
  try {
    const { rowCount } = await database.pool.query(ourConnections);
    if (rowCount !== 0) throw new Told('平台正在运行，请先停止。', 'the platform is running; stop it first');
  } finally {
    await database.close();
  }
};

/** A schema of another version is left alone: a server of that version may be running on it. */
const checkVersion = async ({ database }: Platform): Promise<void> => {
  if (!(await isMigrated(database.query).catch(() => false)))
    throw new Told(
      '数据库是另一个版本的，请先用本版本启动一次平台。',
      'the database is of another version; start the platform of this version first',
    );
};

const reach = async (config: Config, company: Company): Promise<Reached> => {
  if (config.databaseUrl === undefined) return reachOwn(config, company);
  const reached = await prepareExternal(config.databaseUrl, config.databaseMigratorUrl);
  if (company !== 'beside') await checkAlone(reached);
  return reached;
};

/**
 * Runs a command's work over the installation that the configuration names, whether it runs or stands still, and
 * leaves it as it was found. Throws `Told` where the schema is of another version, unless the work makes it (`new`).
 */
export const withInstallation = async <T>(
  config: Config,
  company: Company,
  work: (atHand: AtHand) => Promise<T>,
): Promise<T> => {
  const reached = await reach(config, company);
  const { appUrl, migratorUrl, role } = reached;
  const database = connect({ url: appUrl, size: 2, name: 'lianfang-command', ...(role ? { role } : {}) });
  try {
    const platform = await createPlatform(config, database, silentLog());
    if (company !== 'new') await checkVersion(platform);
    const { dataFolder } = config;
    return await work({ platform, installation: { url: migratorUrl, filesFolder: filesFolder(config), dataFolder } });
  } finally {
    await database.close();
    await reached.stop?.();
  }
};
