import { spawnSync } from 'node:child_process';
import { freemem } from 'node:os';
import { Ledger } from '@lianfang/engine/funds/ledger/ledger';
import { graphOf, type GraphShape } from './make-graph.ts';
import { coreSeconds, printTable, quantile, residentNow, timed, type Took, whole } from './measure.ts';
import { anyPayments, hubPayments, measureTraces, type TraceSpeed } from './trace-speed.ts';

/**
 * How loading and tracing grow with the ledger: 1, 10 and 100 million transfers over a tenth as many accounts, each in
 * a process of its own. `node bench/funds/scale.ts [millions…]`. Goals at 100: load ≤ 90 s, ≤ 3.5 GB held, p99 ≤ 20 ms.
 */
const shapeOf = (millions: number): GraphShape => ({
  accounts: millions * 100_000,
  transfers: millions * 1_000_000,
  days: 88,
  seed: 20_260_105,
  skew: 0.7,
});

interface Scaled {
  readonly millions: number;
  readonly reading: Took;
  readonly ordering: Took;
  readonly peak: number;
  readonly held: number;
  readonly ordinary: TraceSpeed;
  readonly cases: TraceSpeed;
  readonly hubs: TraceSpeed;
  readonly busiest: number;
  readonly latency: number;
}

const steps = 2_000_000;

/** Nanoseconds that one load takes when each says where the next one is, over about as many bytes. */
const chasePointers = (bytes: number): number => {
  const length = 2 ** Math.round(Math.log2(bytes / 4));
  const next = new Uint32Array(length);
  for (let i = 0; i < length; i += 1) next[i] = (Math.imul(i, 1_664_525) + 1_013_904_223) & (length - 1);
  let place = 0;
  const { wall } = timed(() => {
    for (let i = 0; i < steps; i += 1) place = next[place] ?? 0;
  });
  if (place >= length) throw new Error('left the array');
  return (wall / steps) * 1e9;
};

const load = (
  millions: number,
): Pick<Scaled, 'reading' | 'ordering'> & { ledger: Ledger; cases: ReturnType<typeof graphOf>['cases'] } => {
  const reading = { wall: 0, core: 0 };
  const { rows, cases } = graphOf(shapeOf(millions), (read) => {
    const took = timed(read);
    reading.wall += took.wall;
    reading.core += took.core;
  });
  const from = [performance.now(), coreSeconds()] as const;
  const ledger = new Ledger(rows);
  const ordering = { wall: (performance.now() - from[0]) / 1000, core: coreSeconds() - from[1] };
  return { ledger, cases, reading, ordering };
};

const measure = (millions: number): Scaled => {
  const { ledger, cases, reading, ordering } = load(millions);
  const { now, peak } = residentNow();
  const hubs = hubPayments(ledger, 10, 40);
  const [hub = { account: '' }] = hubs;
  const { start, end } = ledger.outgoing(ledger.rows.accounts.find(hub.account));
  return {
    millions,
    reading,
    ordering,
    peak,
    held: now,
    busiest: end - start,
    ordinary: measureTraces(ledger, anyPayments(ledger, 3000)),
    cases: measureTraces(ledger, cases.slice(0, 1000)),
    hubs: measureTraces(ledger, hubs),
    latency: chasePointers(millions * 25e6),
  };
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const each = ({ wall, transfers }: TraceSpeed): number => (sum(wall) / transfers) * 1e6;

/** Measures the sizes one after another and prints the curve. */
export const printScale = (sizes: readonly number[]): void => {
  const found = sizes.flatMap((millions): Scaled[] => {
    if (millions >= 50 && freemem() < 8 * 2 ** 30) {
      console.log(`${millions} million transfers are left out: less than 8 GB of memory free`);
      return [];
    }
    const run = spawnSync(
      process.execPath,
      ['--max-old-space-size=2048', import.meta.filename, 'one', String(millions)],
      {
        encoding: 'utf8',
        env: { ...process.env, GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1' },
        maxBuffer: 2 ** 28,
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    if (run.status !== 0) throw new Error(`the run over ${millions} million transfers ended with ${run.status}`);
    return [JSON.parse(run.stdout) as Scaled];
  });
  console.log('## From 1 to 100 million transfers\n');
  printTable(
    ['transfers', 'accounts', 'read s (core)', 'order s (core)', 'load s (core)', 'held GB', 'peak GB'],
    found.map(({ millions, reading, ordering, held, peak }) => [
      whole(millions * 1e6),
      whole(millions * 1e5),
      `${reading.wall.toFixed(1)} (${reading.core.toFixed(1)})`,
      `${ordering.wall.toFixed(1)} (${ordering.core.toFixed(1)})`,
      `${(reading.wall + ordering.wall).toFixed(1)} (${(reading.core + ordering.core).toFixed(1)})`,
      held.toFixed(2),
      peak.toFixed(2),
    ]),
  );
  printTable(
    ['transfers', 'any p50 ms', 'any p99', 'case p50', 'case p99', 'busiest sends', 'hub p50', 'hub p99', 'hub max'],
    found.map(({ millions, ordinary, cases, hubs, busiest }) => [
      whole(millions * 1e6),
      ...[ordinary, cases].flatMap(({ wall }) => [quantile(wall, 0.5).toFixed(3), quantile(wall, 0.99).toFixed(2)]),
      whole(busiest),
      quantile(hubs.wall, 0.5).toFixed(3),
      quantile(hubs.wall, 0.99).toFixed(2),
      Math.max(...hubs.wall).toFixed(2),
    ]),
  );
  printTable(
    ['transfers', 'ns a traced transfer (cases)', 'ns a dependent load', 'loads a traced transfer'],
    found.map(({ millions, cases, latency }) => [
      whole(millions * 1e6),
      whole(each(cases)),
      latency.toFixed(0),
      (each(cases) / latency).toFixed(0),
    ]),
  );
};

if (process.argv[1] === import.meta.filename) {
  const [mode, ...rest] = process.argv.slice(2);
  if (mode === 'one') console.log(JSON.stringify(measure(Number(rest[0]))));
  else printScale(process.argv.slice(2).map(Number));
}
