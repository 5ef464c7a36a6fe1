import { type Config, readConfig } from '../config.ts';
import { createPlatform } from '../create-platform.ts';
import { connect, type Database } from '../kernel/database/connect.ts';
import { isMigrated } from '../kernel/database/checks.ts';
import { findRunning } from '../kernel/database/running-cluster.ts';
import type { Platform } from '../kernel/http/platform.ts';
import { silentLog } from '../kernel/log/log.ts';
import { openDatabase } from '../open-database.ts';
import { Hindered } from './hindered.ts';

/** What a command works on. */
export type Installation = Platform;

interface Opened {
  readonly database: Database;
  close(): Promise<void>;
}

/** Beside a running server of the same version its database is shared; else the database is opened as a start would. */
const openFor = async (config: Config): Promise<Opened> => {
  const running = config.databaseUrl === undefined ? await findRunning(config.dataFolder) : null;
  if (running === null) return openDatabase(config);
  const database = connect({ url: running, size: 2 });
  if (await isMigrated(database.query)) return { database, close: () => database.close() };
  await database.close();
  throw new Hindered({
    zh: '正在运行的服务是另一个版本，请先停止它。',
    en: 'The running server is of another version. Stop it, then run this again.',
  });
};

/**
 * Runs a command's work on the installation that the environment names (the same settings as `npm start`), whether or
 * not its server is running. What was opened for it is closed again.
 */
export const withPlatform = async <T>(
  environment: Readonly<Record<string, string | undefined>>,
  work: (installation: Installation) => Promise<T>,
): Promise<T> => {
  const config = readConfig(environment);
  const opened = await openFor(config);
  try {
    return await work(await createPlatform(config, opened.database, silentLog()));
  } finally {
    await opened.close();
  }
};
