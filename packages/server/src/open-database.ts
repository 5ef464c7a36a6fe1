import type { Config } from './config.ts';
import { connect, type Database } from './kernel/database/connect.ts';
import { startEmbedded } from './kernel/database/embedded.ts';
import { prepareExternal } from './kernel/database/external.ts';
import { migrate } from './kernel/database/migrate.ts';

/** The database of this installation, at the newest schema. */
export interface OpenDatabase {
  readonly database: Database;
  readonly appUrl: string;
  readonly migratorUrl: string;
  readonly role: string | undefined;
  /** Names of the migrations that were applied just now. */
  readonly applied: readonly string[];
  /** Fulfilled with the reason when our own PostgreSQL ends; never for another's. */
  readonly lost: Promise<string>;
  close(): Promise<void>;
}

interface Reached {
  readonly appUrl: string;
  readonly migratorUrl: string;
  readonly role?: string;
  readonly ended?: Promise<string>;
  readonly stop?: () => Promise<void>;
}

const never = new Promise<string>(() => undefined);

/** Starts our own PostgreSQL or goes to the configured one, and migrates it. What was started is stopped on failure. */
export const openDatabase = async (config: Config): Promise<OpenDatabase> => {
  const reached: Reached =
    config.databaseUrl === undefined
      ? await startEmbedded({ folder: config.dataFolder })
      : await prepareExternal(config.databaseUrl, config.databaseMigratorUrl);
  const { appUrl, migratorUrl, role } = reached;
  try {
    const applied = await migrate(migratorUrl);
    const database = connect({ url: appUrl, size: config.databaseConnections, ...(role ? { role } : {}) });
    return {
      database,
      appUrl,
      migratorUrl,
      role,
      applied,
      lost: reached.ended ?? never,
      close: async () => {
        await database.close();
        await reached.stop?.();
      },
    };
  } catch (error) {
    await reached.stop?.();
    throw error;
  }
};
