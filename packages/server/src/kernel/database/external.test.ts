import { sql } from 'kysely';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { afterAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../test/clone.ts';
import { connect } from './connect.ts';
import { prepareExternal } from './external.ts';
import { migrate } from './migrate.ts';

const database = await cloneDatabase();
afterAll(() => database.close());

/** A login that may do nothing yet. */
const newLogin = async (): Promise<string> => {
  const name = `login_${uuid().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: database.superuserUrl });
  await admin.connect();
  await admin.query(`create role ${name} login password 'x'`);
  await admin.end();
  const url = new URL(database.superuserUrl);
  url.username = name;
  url.password = 'x';
  return url.toString();
};

const whoIs = async (url: string, role?: string) => {
  const open = connect({ url, ...(role ? { role } : {}) });
  const { rows } = await sql<{ user: string; creates: boolean }>`
    select current_user as user, has_schema_privilege('public', 'create') as creates`.execute(open.query);
  await open.close();
  return rows[0];
};

test('one login migrates, and the server works as the role that owns nothing', async () => {
  const found = await prepareExternal(database.superuserUrl);
  expect(found.role).toBe('lianfang_app');
  expect(await migrate(found.migratorUrl)).toEqual([]);
  expect(await whoIs(found.appUrl, found.role)).toEqual({ user: 'lianfang_app', creates: false });
});

test('with two logins the second lets the first take the role', async () => {
  const appUrl = await newLogin();
  const found = await prepareExternal(appUrl, database.superuserUrl);
  expect(await whoIs(found.appUrl, found.role)).toEqual({ user: 'lianfang_app', creates: false });
});

test('the login of the role itself takes no other', async () => {
  const found = await prepareExternal(database.appUrl, database.migratorUrl);
  expect(found.role).toBeUndefined();
});

test('a login that may not set up the role is told what to ask for', async () => {
  await expect(prepareExternal(await newLogin())).rejects.toThrow(/grant lianfang_app to login_/);
});

test('a database out of reach is told as such', async () => {
  await expect(prepareExternal('postgres://nobody@127.0.0.1:1/none')).rejects.toThrow('cannot be reached');
});
