import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ledger } from '@lianfang/engine/funds/ledger/ledger';
import { ReachSearch } from '@lianfang/engine/funds/reach/reach';
import { countyGraph, dayMs, randomOf } from './make-graph.ts';
import { median, percent, printTable, quantile, spread, timed, whole } from './measure.ts';
import { type Asked, type Files, type Found, type Peer, peerOpeners } from './peers.ts';

/** Three hops in ascending time, each search from the receiver of a payment at its moment to the end of the 88 days. */
const windowMs = countyGraph.days * dayMs;
const options = { hops: 3, windowMs } as const;
const searches = 20_000;
const rounds = 5;
const secondsForPeer = 12;

const startsOf = ({ rows }: Ledger): number[] => {
  const random = randomOf(1);
  return Array.from({ length: searches }, () => Math.floor(random() * rows.count));
};

const writeLines = async (path: string, count: number, line: (i: number) => string): Promise<void> => {
  const stream = createWriteStream(path);
  for (let start = 0; start < count; start += 10_000) {
    const lines = Array.from({ length: Math.min(10_000, count - start) }, (_, i) => line(start + i));
    if (!stream.write(`${lines.join('\n')}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
};

const writeFiles = async ({ rows }: Ledger, folder: string): Promise<Files> => {
  const files = { folder, transfers: join(folder, 'transfers.csv'), accounts: join(folder, 'accounts.csv') };
  await writeLines(
    files.transfers,
    rows.count,
    (row) => `${rows.from.array[row]},${rows.to.array[row]},${rows.at.get(row) / 1000},${rows.amount.get(row)}`,
  );
  await writeLines(files.accounts, rows.accounts.count, String);
  return files;
};

const found = (search: ReachSearch, { account, at, until }: Asked): Found => {
  search.search(account, at * 1000, { hops: 3, windowMs: (until - at) * 1000 });
  const result: Found = new Map();
  for (let place = 1; place < search.count; place += 1)
    result.set(search.accounts[place] ?? 0, { at: (search.at[place] ?? 0) / 1000, hops: search.hops[place] ?? 0 });
  return result;
};

const same = (a: Found, b: Found): boolean =>
  a.size === b.size &&
  [...a].every(([account, { at, hops }]) => b.get(account)?.at === at && b.get(account)?.hops === hops);

interface PeerSpeed {
  readonly name: string;
  readonly milliseconds: readonly number[];
  /** What the search took for the same, in turns with the peer, so that both had the same machine. */
  readonly own: number;
  readonly equal: number;
}

const inTurn = 50;
const repeats = 5;

const timeOwn = (search: ReachSearch, asked: readonly Asked[]): number =>
  (timed(() => {
    for (let i = 0; i < repeats; i += 1)
      for (const { account, at, until } of asked)
        search.search(account, at * 1000, { hops: 3, windowMs: (until - at) * 1000 });
  }).wall *
    1000) /
  repeats;

/** Asks for some seconds at most; every answer is compared. */
const measurePeer = async (peer: Peer, asked: readonly Asked[], search: ReachSearch): Promise<PeerSpeed> => {
  const milliseconds: number[] = [];
  let [equal, own, peerTook] = [0, 0, 0];
  for (let first = 0; first < asked.length && peerTook < secondsForPeer * 1000; first += inTurn) {
    const done: Asked[] = [];
    for (const one of asked.slice(first, first + inTurn)) {
      if (peerTook > secondsForPeer * 1000) break;
      const start = performance.now();
      const answer = await peer.reach(one);
      const took = performance.now() - start;
      milliseconds.push(took);
      peerTook += took;
      done.push(one);
      if (same(answer, found(search, one))) equal += 1;
    }
    own += timeOwn(search, done);
  }
  return { name: peer.name, milliseconds, own, equal };
};

const measurePeers = async (ledger: Ledger, asked: readonly Asked[]): Promise<PeerSpeed[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'lianfang-bench-'));
  await chmod(folder, 0o755);
  const search = new ReachSearch(ledger);
  const measured: PeerSpeed[] = [];
  try {
    const files = await writeFiles(ledger, folder);
    for (const [name, open] of peerOpeners) {
      const loadedIn = performance.now();
      const { peers, close } = await open(files);
      console.log(`${name} loaded in ${((performance.now() - loadedIn) / 1000).toFixed(1)} s`);
      for (const peer of peers) {
        await peer.reach(asked[0] ?? { account: 0, at: 0, until: 0 });
        measured.push(await measurePeer(peer, asked, search));
      }
      await close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return measured;
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Prints the speed of the search beside the peers'. Throws where an answer differs. */
export const printReach = async (ledger: Ledger): Promise<void> => {
  const { rows } = ledger;
  const starts = startsOf(ledger);
  const search = new ReachSearch(ledger);
  let [reached, scanned] = [0, 0];
  const speeds = Array.from({ length: rounds + 1 }, () => {
    [reached, scanned] = [0, 0];
    const { core, wall } = timed(() => {
      for (const row of starts) {
        reached += search.search(rows.to.array[row] ?? 0, rows.at.get(row), options) - 1;
        scanned += search.scanned;
      }
    });
    return { core: searches / core, wall: searches / wall };
  }).slice(1);
  const asked = starts
    .slice(0, 2000)
    .map((row) => ({ account: rows.to.array[row] ?? 0, at: rows.at.get(row) / 1000 }))
    .map(({ account, at }) => ({ account, at, until: at + windowMs / 1000 }));
  const peers = await measurePeers(ledger, asked);
  const [own, ofCore] = [median(speeds.map(({ wall }) => wall)), speeds.map(({ core }) => core)];
  console.log('\n## Three hops in ascending time\n');
  console.log(
    `${whole(rows.count)} transfers, ${whole(rows.accounts.count)} accounts; a search reaches ` +
      `${(reached / searches).toFixed(0)} accounts over ${(scanned / searches).toFixed(0)} transfers on average. One core searches ${whole(median(ofCore))} times a second of its time (spread ` +
      `${percent(spread(ofCore))}); the table counts by the clock, each peer in turns with the search over the same questions.\n`,
  );
  printTable(
    ['', 'searches', 'searches/s', 'p50 ms', 'p99 ms', 'slower by', 'equal answers'],
    [
      ['Lianfang', whole(searches), whole(own), (1000 / own).toFixed(3), '', '1', ''],
      ...peers.map(({ name, milliseconds, own: ownTook, equal }) => [
        name,
        whole(milliseconds.length),
        (milliseconds.length / (sum(milliseconds) / 1000)).toFixed(1),
        median(milliseconds).toFixed(2),
        quantile(milliseconds, 0.99).toFixed(1),
        (sum(milliseconds) / ownTook).toFixed(0),
        `${equal}/${milliseconds.length}`,
      ]),
    ],
  );
  if (peers.some(({ milliseconds, equal }) => equal !== milliseconds.length)) throw new Error('answers differ');
};
