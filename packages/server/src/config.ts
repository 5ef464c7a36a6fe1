import { join } from 'node:path';
import { z } from 'zod';
import { Told } from './kernel/log/told.ts';

const root = join(import.meta.dirname, '../../..');
/** Where the build lays the web pages. */
export const usualWebFolder = join(root, 'packages/web/dist');

const perMinute = z.coerce.number().int().min(1).max(1_000_000);

const Config = z.strictObject({
  port: z.coerce.number().int().min(1).max(65_535).default(8080),
  host: z.string().default('127.0.0.1'),
  /** Address at which people reach the platform, for passkeys, links and cookies. */
  origin: z
    .url({ protocol: /^https?$/ })
    .transform((given) => new URL(given).origin)
    .optional(),
  /** Folder of the embedded database, the evidence files and the keys. */
  dataFolder: z.string().min(1).default(join(root, '.lianfang')),
  /** Login of the `app` role of an existing PostgreSQL ≥ 15; the embedded one is used where it is absent. */
  databaseUrl: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Login that owns the tables, for migrations; the same as `databaseUrl` where absent. */
  databaseMigratorUrl: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Connections held to the database. */
  databaseConnections: z.coerce.number().int().min(2).max(200).default(20),
  /** Keys that seal what must be read again, base64, newest first; a file in the data folder has them where absent. */
  sealingKeys: z.string().min(1).optional(),
  logLevel: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  /** Number of proxies in front whose forwarded address is believed. */
  trustedProxies: z.coerce.number().int().min(0).max(10).default(0),
  /** Certificate and key (PEM files) to serve https without a proxy in front. */
  tlsCertificate: z.string().optional(),
  tlsKey: z.string().optional(),
  /** Bearer token that opens /metrics to another machine; without one only this machine reads it. */
  metricsToken: z.string().min(16).optional(),
  /** Folder of the built web pages. */
  webFolder: z.string().min(1).default(usualWebFolder),
  requestsPerAddress: perMinute.default(3000),
  requestsPerSession: perMinute.default(600),
  requestsPerKey: perMinute.default(1200),
  /** Lets webhooks of banks go to this machine and to private networks, over http too: for demonstrations and tests. */
  privateWebhooks: z.stringbool().default(false),
  /** Where a clamd listens, host:port; uploaded files are not scanned without one. */
  clamd: z
    .string()
    .regex(/^[^:\s]+:\d{1,5}$/, 'must be host:port')
    .optional(),
  smsUrl: z.url({ protocol: /^https?$/ }).optional(),
  smsToken: z.string().min(8).optional(),
  /** Address of the robot of the office's WeCom group, with its key. */
  wecomUrl: z.url({ protocol: /^https?$/ }).optional(),
  /** The one system outside that is told of events, and the secret that signs what it is told. */
  webhookUrl: z.url({ protocol: /^https?$/ }).optional(),
  webhookSecret: z.string().min(16).optional(),
  backupFolder: z.string().min(1).optional(),
  /** Encrypts backups and lets them carry the keys; at least twelve characters. */
  backupPassphrase: z.string().min(12).optional(),
});

type Given = z.infer<typeof Config>;
export type Config = Given & { readonly origin: string; readonly backupFolder: string };

/** The name of each setting in the environment; docs/operating.md explains them one by one. */
export const environmentNames = {
  port: 'PORT',
  host: 'HOST',
  origin: 'LIANFANG_ORIGIN',
  dataFolder: 'LIANFANG_DATA',
  databaseUrl: 'DATABASE_URL',
  databaseMigratorUrl: 'DATABASE_MIGRATOR_URL',
  databaseConnections: 'DATABASE_CONNECTIONS',
  sealingKeys: 'LIANFANG_SEALING_KEYS',
  logLevel: 'LIANFANG_LOG',
  trustedProxies: 'LIANFANG_TRUSTED_PROXIES',
  tlsCertificate: 'LIANFANG_TLS_CERT',
  tlsKey: 'LIANFANG_TLS_KEY',
  metricsToken: 'LIANFANG_METRICS_TOKEN',
  webFolder: 'LIANFANG_WEB',
  requestsPerAddress: 'LIANFANG_REQUESTS_PER_ADDRESS',
  requestsPerSession: 'LIANFANG_REQUESTS_PER_SESSION',
  requestsPerKey: 'LIANFANG_REQUESTS_PER_KEY',
  privateWebhooks: 'LIANFANG_PRIVATE_WEBHOOKS',
  clamd: 'LIANFANG_CLAMD',
  smsUrl: 'LIANFANG_SMS_URL',
  smsToken: 'LIANFANG_SMS_TOKEN',
  wecomUrl: 'LIANFANG_WECOM_URL',
  webhookUrl: 'LIANFANG_WEBHOOK_URL',
  webhookSecret: 'LIANFANG_WEBHOOK_SECRET',
  backupFolder: 'LIANFANG_BACKUPS',
  backupPassphrase: 'LIANFANG_BACKUP_PASSPHRASE',
} as const satisfies Record<keyof Given, string>;

type Environment = Readonly<Record<string, string | undefined>>;

/** Settings that only make sense together, and names that nobody reads: most likely a slip of the hand. */
const faultsBetween = (environment: Environment): string[] => {
  const given = (key: keyof Given): boolean => (environment[environmentNames[key]] ?? '') !== '';
  const needs = (one: keyof Given, other: keyof Given): string[] =>
    given(one) && !given(other) ? [`${environmentNames[one]}: needs ${environmentNames[other]} beside it`] : [];
  const known: readonly string[] = Object.values(environmentNames);
  const unknown = Object.keys(environment).filter((name) => name.startsWith('LIANFANG_') && !known.includes(name));
  return [
    ...needs('tlsCertificate', 'tlsKey'),
    ...needs('tlsKey', 'tlsCertificate'),
    ...needs('databaseMigratorUrl', 'databaseUrl'),
    ...needs('smsToken', 'smsUrl'),
    ...needs('webhookUrl', 'webhookSecret'),
    ...needs('webhookSecret', 'webhookUrl'),
    ...unknown.map((name) => `${name}: no such setting`),
  ];
};

const nameOf = (path: PropertyKey | undefined): string =>
  Object.entries(environmentNames).find(([key]) => key === path)?.[1] ?? String(path);

/** Reads the environment once. Throws one error that lists every fault, each by the name of its variable. */
export const readConfig = (environment: Environment): Config => {
  const given = Object.entries(environmentNames).flatMap(([key, name]) => {
    const value = environment[name];
    return value === undefined || value === '' ? [] : [[key, value]];
  });
  const parsed = Config.safeParse(Object.fromEntries(given));
  const wrong = parsed.success ? [] : parsed.error.issues;
  const faults = [...wrong.map((issue) => `${nameOf(issue.path[0])}: ${issue.message}`), ...faultsBetween(environment)];
  if (!parsed.success || faults.length > 0)
    throw new Told('设置有误', `The configuration has faults:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  const { port, tlsKey, dataFolder } = parsed.data;
  return {
    ...parsed.data,
    origin: parsed.data.origin ?? `${tlsKey === undefined ? 'http' : 'https'}://localhost:${port}`,
    backupFolder: parsed.data.backupFolder ?? join(dataFolder, 'backups'),
  };
};
