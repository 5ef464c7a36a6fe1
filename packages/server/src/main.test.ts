import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PlatformProcess, startProcess } from '../test/process.ts';
import { freePort } from './kernel/database/cluster/free-port.ts';

// Private to root on purpose: PostgreSQL's own account has to get through.
const folder = await mkdtemp(join(tmpdir(), 'lianfang-main-'));
const port = await freePort();
const settings = { LIANFANG_DATA: join(folder, 'county'), LIANFANG_WEB: join(folder, 'pages'), PORT: String(port) };
const running = { last: startProcess(settings) };

const restart = async (): Promise<string | null> => {
  running.last = startProcess(settings);
  return running.last.serves;
};

const ready = async (): Promise<unknown> => (await fetch(`http://127.0.0.1:${port}/ready`)).json();

/** Lines of PostgreSQL's own note: its process number first, its port fourth. */
const note = async (): Promise<string[]> =>
  (await readFile(join(settings.LIANFANG_DATA, 'postgres/postmaster.pid'), 'utf8')).split('\n');

const postmaster = async (): Promise<number> => Number((await note())[0]);

const query = async (text: string): Promise<unknown[]> => {
  const password = await readFile(join(settings.LIANFANG_DATA, 'postgres-password'), 'utf8');
  const client = new pg.Client(`postgres://lianfang_app:${password}@127.0.0.1:${(await note())[3]}/lianfang`);
  await client.connect();
  const { rows } = await client.query(text).finally(() => client.end());
  return rows;
};

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

beforeAll(() => running.last.serves, 240_000);
afterAll(async () => {
  await running.last.end('SIGTERM');
  await rm(folder, { recursive: true });
});

describe('the platform as a process', { timeout: 240_000 }, () => {
  test('says at its first start where it is and how it is set up, in one line', async () => {
    expect(running.last.said.out.trim().split('\n')).toHaveLength(1);
    expect(await running.last.serves).toMatch(new RegExp(`http://localhost:${port} .*/set-up#[\\w-]{32}$`));
    expect(await ready()).toMatchObject({ ready: true, database: true, migrations: true });
  });

  test('lets no second one into its folder, and says who is there', async () => {
    const second = startProcess({ ...settings, PORT: String(await freePort()) });
    expect(await second.ended).toBe(1);
    expect(second.said.err).toContain(`process ${running.last.pid}`);
    expect(await ready()).toMatchObject({ ready: true });
  });

  test('ends at SIGTERM with everything it started', async () => {
    const database = await postmaster();
    expect(lives(database)).toBe(true);
    expect(await running.last.end('SIGTERM')).toBe(0);
    expect(lives(database)).toBe(false);
  });

  test('starts again clean after it was killed, though its PostgreSQL went on without it', async () => {
    await restart();
    const orphan = await postmaster();
    await running.last.end('SIGKILL');
    expect(lives(orphan)).toBe(true);
    expect(await restart()).not.toBeNull();
    expect(await postmaster()).not.toBe(orphan);
    expect(await ready()).toMatchObject({ ready: true, database: true });
  });

  test('keeps what was acknowledged when it and its PostgreSQL are killed together', async () => {
    await query('update setup_token set used_at = issued_at');
    process.kill(await postmaster(), 'SIGKILL');
    await running.last.end('SIGKILL');
    expect(await restart()).not.toContain('set-up');
    expect(await query('select from setup_token where used_at is not null')).toHaveLength(1);
  });

  test('ends with an error where its PostgreSQL is taken from it', async () => {
    process.kill(await postmaster(), 'SIGQUIT');
    expect(await running.last.ended).toBe(1);
    expect(running.last.said.err).toContain('PostgreSQL ended');
    expect(await restart()).not.toBeNull();
  });

  test('says which port is taken, and which settings are wrong, without a trace of code', async () => {
    const elsewhere = { ...settings, LIANFANG_DATA: join(folder, 'other') };
    const taken: PlatformProcess = startProcess(elsewhere);
    expect(await taken.ended).toBe(1);
    expect(taken.said.err).toContain(`port ${port} is taken`);
    const wrong = startProcess({ PORT: 'x', LIANFANG_LOG: 'y' });
    expect(await wrong.ended).toBe(1);
    expect(wrong.said.err).toContain('PORT:');
    expect(wrong.said.err).not.toContain('    at ');
  });
});
