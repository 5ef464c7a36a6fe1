import { join } from 'node:path';
import { z } from 'zod';

const Config = z.strictObject({
  port: z.coerce.number().int().min(1).max(65_535).default(8080),
  host: z.string().default('127.0.0.1'),
  /** Address at which people reach the platform, for passkeys, links and cookies. */
  origin: z.url().optional(),
  /** Folder of the embedded database, the evidence files and the keys. */
  dataFolder: z.string().min(1),
  /** Login of the `app` role of an existing PostgreSQL ≥ 15; the embedded one is used where it is absent. */
  databaseUrl: z.url().optional(),
  /** Login that owns the tables, for migrations; the same as `databaseUrl` where absent. */
  databaseMigratorUrl: z.url().optional(),
  logLevel: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  /** Number of proxies in front whose forwarded address is believed. */
  trustedProxies: z.coerce.number().int().min(0).max(10).default(0),
});

export type Config = z.infer<typeof Config> & { readonly origin: string };

const environmentNames = {
  port: 'PORT',
  host: 'HOST',
  origin: 'LIANFANG_ORIGIN',
  dataFolder: 'LIANFANG_DATA',
  databaseUrl: 'DATABASE_URL',
  databaseMigratorUrl: 'DATABASE_MIGRATOR_URL',
  logLevel: 'LIANFANG_LOG',
  trustedProxies: 'LIANFANG_TRUSTED_PROXIES',
} as const satisfies Record<keyof z.infer<typeof Config>, string>;

/** Reads the environment once. Throws one error that lists every fault, each by the name of its variable. */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const given = Object.entries(environmentNames).flatMap(([key, name]) => {
    const value = environment[name];
    return value === undefined || value === '' ? [] : [[key, value]];
  });
  const parsed = Config.safeParse({
    dataFolder: join(import.meta.dirname, '../../../.lianfang'),
    ...Object.fromEntries(given),
  });
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => {
      const key = String(issue.path[0]);
      return `  ${Object.entries(environmentNames).find(([name]) => name === key)?.[1] ?? key}: ${issue.message}`;
    });
    throw new Error(`The configuration has faults:\n${faults.join('\n')}`);
  }
  return { ...parsed.data, origin: parsed.data.origin ?? `http://localhost:${parsed.data.port}` };
};
