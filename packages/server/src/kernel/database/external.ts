import pg from 'pg';
import { Told } from '../log/told.ts';

/** How to reach a PostgreSQL that somebody else runs. */
export interface ExternalDatabase {
  readonly migratorUrl: string;
  readonly appUrl: string;
  /** Taken at connect where the app's login is not itself `lianfang_app`. */
  readonly role?: string;
}

const appRole = 'lianfang_app';

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const howToAdd = (login: string): string => `create role ${appRole} nologin; grant ${appRole} to ${login};`;

const one = async <T extends object>(client: pg.Client, text: string, values: unknown[] = []): Promise<T> => {
  const { rows } = await client.query<T>(text, values);
  if (!rows[0]) throw new Error('the database gave no answer');
  return rows[0];
};

const checkServer = async (client: pg.Client): Promise<void> => {
  const server = await one<{ version: number; encoding: string }>(
    client,
    "select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding",
  );
  if (server.version < 150_000)
    throw new Told(
      `需要 PostgreSQL 15 或更新版本，现为 ${Math.floor(server.version / 10_000)}。`,
      `PostgreSQL 15 or newer is needed, this is ${Math.floor(server.version / 10_000)}`,
    );
  if (server.encoding !== 'UTF8')
    throw new Told(
      `数据库须为 UTF8 编码，现为 ${server.encoding}。`,
      `the database must be in UTF8, this one is in ${server.encoding}`,
    );
};

/** Makes the role `lianfang_app` where it is missing and lets the app's login take it. */
const ensureRole = async (client: pg.Client, login: string): Promise<void> => {
  const { found } = await one<{ found: boolean }>(
    client,
    'select exists (select from pg_roles where rolname = $1) as found',
    [appRole],
  );
  try {
    if (!found) await client.query(`create role ${appRole} nologin`);
    if (login === appRole) return;
    const { member } = await one<{ member: boolean }>(client, "select pg_has_role($1, $2, 'member') as member", [
      login,
      appRole,
    ]);
    if (!member) await client.query(`grant ${appRole} to ${pg.escapeIdentifier(login)}`);
  } catch {
    throw new Told(
      `此账号无权建立角色 ${appRole}，请数据库管理员执行：${howToAdd(login)}`,
      `this login may not set up the role ${appRole}; ask the database's administrator to run: ${howToAdd(login)}`,
    );
  }
};

/**
 * Gets an existing PostgreSQL ready: version, encoding, the role `lianfang_app`. With two logins the second migrates;
 * with one login that one migrates, and the running server takes the role `lianfang_app`, which owns nothing.
 */
export const prepareExternal = async (appUrl: string, migratorUrl = appUrl): Promise<ExternalDatabase> => {
  const client = new pg.Client({ connectionString: migratorUrl, application_name: 'lianfang-start' });
  await client.connect().catch((error: unknown) => {
    throw new Told(`无法连接数据库：${reasonOf(error)}`, `the database cannot be reached: ${reasonOf(error)}`);
  });
  try {
    await checkServer(client);
    const login = decodeURIComponent(new URL(appUrl).username) || (client.user ?? '');
    await ensureRole(client, login);
    return { migratorUrl, appUrl, ...(login === appRole ? {} : { role: appRole }) };
  } finally {
    await client.end();
  }
};
