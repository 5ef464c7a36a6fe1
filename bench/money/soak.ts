import { spawnSync } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { diceOf } from '../../packages/bank-simulator/src/dice.ts';
import { type SimulatedBank, simulateBank } from '../../packages/bank-simulator/src/simulate-bank.ts';
import { serveWebhooks } from '../../packages/bank-simulator/src/webhook-server.ts';
import { freePort } from '../../packages/server/test/process.ts';
import { machine, printTable } from '../figures.ts';
import { type RunningServer, scratchFolder, startServer } from '../server-process.ts';
import { walkCase } from './soak-case.ts';
import { countFaults } from './soak-faults.ts';
import { createHand } from './soak-hand.ts';
import { makePeople, registerKeys } from './soak-people.ts';

/**
 * Cases through the API against simulated banks, while a tenth of the banks' calls and webhooks fail and the server is
 * killed (SIGKILL) at moments left to chance. At the end no order may be lost or have had two effects, every clock must
 * be right and the trail must verify. `node bench/money/soak.ts [cases] [kills] [banks]`
 */
const cases = Number(process.argv[2] ?? 1000);
const kills = Number(process.argv[3] ?? 50);
const bankCount = Number(process.argv[4] ?? 4);
const failing = 0.1;
const workers = 8;
const folder = scratchFolder('money-soak');

const current: { server: RunningServer | null; ending: boolean } = { server: null, ending: false };

/** One port for all its lives: the banks sign for one address. */
const startAgain = async (port: string): Promise<RunningServer> => {
  const wide = { LIANFANG_LOG: 'silent', LIANFANG_PRIVATE_WEBHOOKS: 'true', LIANFANG_REQUESTS_PER_KEY: '1000000' };
  return startServer(folder, { ...wide, PORT: port });
};

const killAtRandom = async (port: string, isOver: () => boolean): Promise<number> => {
  for (let kill = 0; kill < kills; kill += 1) {
    await setTimeout(1000 + Math.random() * 5000);
    if (isOver()) return kill;
    const { server } = current;
    if (server === null) throw new Error('no server to kill');
    current.server = null;
    await server.process.end('SIGKILL');
    await server.database.close();
    current.server = await startAgain(port);
  }
  return kills;
};

const verifyTrail = (): { readonly ok: boolean; readonly said: string } => {
  const command = [join(import.meta.dirname, '../../packages/cli/bin/lianfang.js'), 'audit', 'verify'];
  const env = { ...process.env, LIANFANG_DATA: folder };
  const run = spawnSync(process.execPath, command, { env, encoding: 'utf8' });
  return { ok: run.status === 0, said: `${run.stdout}${run.stderr}`.trim() };
};

const sum = (banks: readonly SimulatedBank[], read: (bank: SimulatedBank) => number): number =>
  banks.reduce((total, bank) => total + read(bank), 0);

const soak = async (): Promise<boolean> => {
  await mkdir(folder, { recursive: true });
  const port = String(await freePort());
  const origin = `http://localhost:${port}`;
  current.server = await startAgain(port);
  const people = await makePeople(current.server.database, bankCount);
  const hand = createHand(() => current.server?.origin ?? null);
  const byUnit = new Map<string, SimulatedBank>();
  const webhooks = await serveWebhooks({
    origin: () => origin,
    dice: diceOf('webhooks'),
    failing,
    hear: (unitId, event) => byUnit.get(unitId)?.hear(event),
  });
  for (const { unitId, key } of await registerKeys(hand, people, webhooks.urlOf))
    byUnit.set(
      unitId,
      simulateBank({ origin: () => origin, key, seed: `bank ${unitId}`, failing, delay: [0, 200], pause: 500 }),
    );
  const banks = [...byUnit.values()];
  const sealed = new Set<string>();
  const walk = { hand, people, sealed, goesOn: () => !current.ending };
  let next = 0;
  let walked = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < cases; index = next++) {
      await walkCase(walk, index);
      walked += 1;
    }
  };
  const started = performance.now();
  const working = Promise.all(Array.from({ length: workers }, work));
  const [killed] = await Promise.all([killAtRandom(port, () => walked === cases), working]);
  const seconds = Math.round((performance.now() - started) / 1000);
  await Promise.all(banks.map((bank) => bank.stop()));
  const { server } = current;
  if (server === null) throw new Error('no server at the end');
  const faults = await countFaults(server.database, [...sealed]);
  await webhooks.stop();
  await server.stop();
  const effects = sum(banks, (bank) => bank.figures().effects);
  const trail = verifyTrail();
  console.log(machine());
  printTable(
    ['what', 'count'],
    [
      ['cases walked to the end', `${walked} of ${cases} in ${seconds} s`],
      ['server killed', String(killed)],
      ['orders sealed', String(sealed.size)],
      ['orders with an effect in a bank', String(effects)],
      ['events that banks heard', String(sum(banks, (bank) => bank.figures().events))],
      ['orders that came again and were recognised', String(sum(banks, (bank) => bank.figures().recognised))],
      ['commands of people acknowledged', String(hand.figures().acknowledged)],
      ['repeated with the same key', String(hand.figures().repeated)],
      ['webhooks taken', String(webhooks.figures().taken)],
      ['webhooks made to fail', String(webhooks.figures().failed)],
      ['webhooks with a wrong signature', String(webhooks.figures().refused)],
      ...['not-sent', 'answer-lost', 'too-late', 'sent-twice'].map((name) => [
        `calls of banks: ${name}`,
        String(sum(banks, (bank) => bank.figures().troubles[name as 'not-sent'])),
      ]),
      ...Object.entries(faults).map(([name, count]) => [name, String(count)]),
    ],
  );
  console.log(`\naudit verify: ${trail.ok ? 'in order' : 'FAULTS'}\n${trail.said}`);
  const isWhole = walked === cases && effects === sealed.size && webhooks.figures().refused === 0;
  return trail.ok && isWhole && Object.values(faults).every((count) => count === 0);
};

try {
  const ok = await soak();
  console.log(ok ? '\nno order lost, none with two effects' : '\nFAILED');
  process.exitCode = ok ? 0 : 1;
} finally {
  current.ending = true;
  await rm(folder, { recursive: true, force: true });
}
