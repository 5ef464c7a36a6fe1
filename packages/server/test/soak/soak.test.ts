import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase } from '../clone.ts';
import { freePort, startProcess } from '../process.ts';
import { bankRows, openBanks, type SoakBanks } from './banks.ts';
import { countDone, countFaults } from './faults.ts';
import { createHand } from './hand.ts';
import { bringToLife, type MortalPlatform } from './mortal-platform.ts';
import type { Walk } from './orders.ts';
import { makePeople } from './people.ts';
import { walkCase } from './walk-case.ts';

/**
 * The small sister of `npm run bench -- money-soak`: cases through the API of the real server against simulated banks,
 * some of whose calls fail, and the server is killed once: when the first message of a sealed order has gone out and
 * nobody has written down yet that it has.
 */
const cases = 5;
const failing = 0.12;
const patience = 120_000;

const folder = await mkdtemp(join(tmpdir(), 'lianfang-soak-'));
const database = await cloneDatabase();
const port = await freePort();

const start = async () => {
  const process = startProcess({
    LIANFANG_DATA: folder,
    DATABASE_URL: database.appUrl,
    DATABASE_MIGRATOR_URL: database.migratorUrl,
    // An empty folder: nobody asks for pages.
    LIANFANG_WEB: folder,
    LIANFANG_LOG: 'silent',
    LIANFANG_PRIVATE_WEBHOOKS: 'true',
    PORT: String(port),
  });
  if ((await process.serves) === null) throw new Error(`the server did not serve: ${process.said.err}`);
  return {
    process,
    database,
    origin: `http://localhost:${port}`,
    bury: async () => {},
    stop: async () => void (await process.end('SIGTERM')),
  };
};

let platform: MortalPlatform;
let banks: SoakBanks;
let walk: Walk;
let killed: Promise<void> | null = null;

beforeAll(async () => {
  platform = await bringToLife(start);
  const people = await makePeople(database, 2);
  const hand = createHand(() => platform.now()?.origin ?? null);
  const onEvent = () => void (killed ??= platform.kill());
  banks = await openBanks(hand, people, { origin: platform.origin, failing, onEvent });
  const ended = new AbortController();
  afterAll(() => ended.abort());
  walk = { hand, people, sealed: new Set(), fromTraces: new Set(), goesOn: () => !ended.signal.aborted };
  await Promise.all(Array.from({ length: cases }, (_, index) => walkCase(walk, index)));
}, patience);

afterAll(async () => {
  await banks?.stop();
  await platform?.stop();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const faults = async () => Object.entries(await countFaults(database, [...walk.sealed])).filter(([, n]) => n !== 0);

describe('five cases, failing calls of banks and a server that is killed while it sends', () => {
  test('go to their end; the server died, calls of banks failed', async ({ annotate }) => {
    await killed;
    const done = await countDone(database);
    await annotate(JSON.stringify({ ...done, ...Object.fromEntries(bankRows(banks)), sealed: walk.sealed.size }));
    expect(killed).not.toBeNull();
    expect(done).toMatchObject({ inquiries: cases, 'watch-list deliveries taken': 2 });
    expect(done['statements stored']).toBeGreaterThanOrEqual(2 * cases);
    expect(walk.sealed.size).toBeGreaterThan(3 * cases);
    expect(banks.sum(({ troubles }) => Object.values(troubles).reduce((sum, one) => sum + one, 0))).toBeGreaterThan(0);
  });

  test('no order is lost and none has two effects in a bank', async () => {
    expect(banks.sum(({ effects }) => effects)).toBe(walk.sealed.size);
    expect(banks.webhooks().refused).toBe(0);
  });

  test('each is sealed, sent and answered once, with right clocks, and the money adds up', async () => {
    // What is delivered late is taken by the next look of a bank at its list.
    await expect.poll(faults, { timeout: 20_000, interval: 500 }).toEqual([]);
  });
});
