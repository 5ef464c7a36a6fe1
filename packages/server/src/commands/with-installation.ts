import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { createPlatform, filesFolder } from '../create-platform.ts';
import type { Installation } from '../kernel/backup/write-backup.ts';
import { FolderInUse } from '../kernel/database/cluster/claim-folder.ts';
import { connect } from '../kernel/database/connect.ts';
import { joinEmbedded, startEmbedded } from '../kernel/database/embedded.ts';
import { prepareExternal } from '../kernel/database/external.ts';
import { migrate } from '../kernel/database/migrate.ts';
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

const checkAlone = async (reached: Reached): Promise<void> => {
  const database = connect({ url: reached.migratorUrl, size: 1 });
  try {
    const others = await database.pool.query(
      "select from pg_stat_activity where datname = current_database() and application_name in ('lianfang', 'lianfang-jobs', 'lianfang-live') and pid <> pg_backend_pid()",
    );
    if (others.rowCount !== 0) throw new Told('平台正在运行，请先停止。', 'the platform is running; stop it first');
  } finally {
    await database.close();
  }
};

const reach = async (config: Config, company: Company): Promise<Reached> => {
  if (config.databaseUrl === undefined) return reachOwn(config, company);
  const reached = await prepareExternal(config.databaseUrl, config.databaseMigratorUrl);
  if (company !== 'beside') await checkAlone(reached);
  return reached;
};

/**
 * Runs a command's work over the installation that the configuration names, whether it runs or stands still, and
 * leaves it as it was found. An older schema is migrated first, unless the work makes the schema itself (`new`).
 */
export const withInstallation = async <T>(
  config: Config,
  company: Company,
  work: (atHand: AtHand) => Promise<T>,
): Promise<T> => {
  const reached = await reach(config, company);
  const { appUrl, migratorUrl, role } = reached;
  try {
    if (company !== 'new') await migrate(migratorUrl);
    const database = connect({ url: appUrl, size: 2, ...(role ? { role } : {}) });
    const installation = { url: migratorUrl, filesFolder: filesFolder(config), dataFolder: config.dataFolder };
    return await work({ platform: await createPlatform(config, database, silentLog()), installation }).finally(() =>
      database.close(),
    );
  } finally {
    await reached.stop?.();
  }
};
