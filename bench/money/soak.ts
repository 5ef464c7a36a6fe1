import { mkdir, rm } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { machine, printTable } from '../figures.ts';
import { scratchFolder } from '../server-process.ts';
import { bankRows, openBanks, type SoakBanks } from '../../packages/server/test/soak/banks.ts';
import { walkCase } from '../../packages/server/test/soak/walk-case.ts';
import { countDone, countFaults } from '../../packages/server/test/soak/faults.ts';
import { createHand, type Hand } from '../../packages/server/test/soak/hand.ts';
import type { Walk } from '../../packages/server/test/soak/orders.ts';
import { makePeople } from '../../packages/server/test/soak/people.ts';
import type { MortalPlatform } from '../../packages/server/test/soak/mortal-platform.ts';
import { killAtRandom, startMortal, verifyTrail } from './soak-platform.ts';

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
const state = { walked: 0, ending: false };

const work = async (walk: Walk, next: () => number): Promise<void> => {
  for (let index = next(); index < cases && !state.ending; index = next()) {
    await walkCase(walk, index);
    state.walked += 1;
    if (state.walked % 50 === 0) console.error(`${state.walked} cases`);
  }
};

const walkAll = (walk: Walk): Promise<unknown> => {
  let index = 0;
  return Promise.all(Array.from({ length: workers }, () => work(walk, () => index++)));
};

/** What is delivered late is taken by the banks' next looks at the list. */
const settle = (): Promise<void> => setTimeout(5000);

interface Ran {
  readonly walk: Walk;
  readonly killed: number;
  readonly seconds: number;
}

const report = (hand: Hand, banks: SoakBanks, done: Record<string, number>, { walk, killed, seconds }: Ran): void => {
  console.log(machine());
  printTable(
    ['what', 'count'],
    [
      ['cases walked to the end', `${state.walked} of ${cases} in ${seconds} s`],
      ['server killed', String(killed)],
      ['orders sealed', String(walk.sealed.size)],
      ['of these drafted from traces', String(walk.fromTraces.size)],
      ...Object.entries(done).map(([name, count]) => [name, String(count)]),
      ['commands of people acknowledged', String(hand.figures().acknowledged)],
      ['repeated with the same key', String(hand.figures().repeated)],
      ...bankRows(banks),
    ],
  );
};

const judge = async (platform: MortalPlatform, hand: Hand, banks: SoakBanks, ran: Ran): Promise<boolean> => {
  const server = platform.now();
  if (server === null) throw new Error('no server at the end');
  const { sealed } = ran.walk;
  const faults = await countFaults(server.database, [...sealed]);
  report(hand, banks, await countDone(server.database), ran);
  await platform.stop();
  const trail = verifyTrail(folder);
  console.log();
  printTable(
    ['must be nought', 'count'],
    Object.entries(faults).map(([name, count]) => [name, String(count)]),
  );
  console.log(`\naudit verify: ${trail.ok ? 'in order' : 'FAULTS'}\n${trail.said}`);
  const isOnce = banks.sum(({ effects }) => effects) === sealed.size && banks.webhooks().refused === 0;
  return trail.ok && isOnce && state.walked === cases && Object.values(faults).every((count) => count === 0);
};

const soak = async (platform: MortalPlatform): Promise<boolean> => {
  const server = platform.now();
  if (server === null) throw new Error('no server');
  const people = await makePeople(server.database, bankCount);
  const hand = createHand(() => platform.now()?.origin ?? null);
  const banks = await openBanks(hand, people, { origin: platform.origin, failing });
  try {
    const walk = {
      hand,
      people,
      sealed: new Set<string>(),
      fromTraces: new Set<string>(),
      goesOn: () => !state.ending,
    };
    const started = performance.now();
    const isOver = () => state.ending || state.walked === cases;
    const [killed] = await Promise.all([killAtRandom(platform, { kills, isOver }), walkAll(walk)]);
    const seconds = Math.round((performance.now() - started) / 1000);
    await settle();
    await banks.stop();
    return await judge(platform, hand, banks, { walk, killed, seconds });
  } finally {
    state.ending = true;
    await banks.stop();
  }
};

await mkdir(folder, { recursive: true });
const platform = await startMortal(folder);
try {
  const ok = await soak(platform);
  console.log(ok ? '\nno order lost, none with two effects' : '\nFAILED');
  process.exitCode = ok ? 0 : 1;
  if (ok) await rm(folder, { recursive: true, force: true });
} finally {
  await platform.stop();
}
