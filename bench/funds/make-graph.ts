import { channelCode, Rows } from '@lianfang/engine/funds/ledger/rows';

/**
 * A made-up county's transfers. `skew`: the k-th busiest account sends, and another receives, in proportion to k^-skew;
 * 0.7 is a power law of degrees with exponent 2.4. One transfer in thirty belongs to a fraud case: a payment that is
 * split over four layers of other people's accounts within hours and taken out as cash.
 */
export interface GraphShape {
  readonly accounts: number;
  readonly transfers: number;
  readonly days: number;
  readonly seed: number;
  readonly skew: number;
}

export const dayMs = 86_400_000;
const graphStart = Date.UTC(2026, 0, 5);

/** Numbers in [0, 1), the same for the same seed. */
export const randomOf = (seed: number): (() => number) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** A way to go through 0 … count-1 in another order: a step that has no divisor in common with the count. */
const shuffled = (count: number, near: number): ((rank: number) => number) => {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  let step = Math.max(1, Math.floor(count * near));
  while (divisor(step, count) !== 1) step += 1;
  const offset = Math.floor(count * near * near);
  return (rank) => (rank * step + offset) % count;
};

const writeDigits = (bytes: Uint8Array, end: number, digits: number, number: number): void => {
  let rest = number | 0;
  for (let place = end - 1; place >= end - digits; place -= 1) {
    const next = (rest / 10) | 0;
    bytes[place] = 48 + rest - next * 10;
    rest = next;
  }
};

export const nameLength = 19;

/** Writes the number of an account as 19 digits that begin with 0, which no card's do. */
export const writeName = (bytes: Uint8Array, start: number, account: number): void => {
  writeDigits(bytes, start + 10, 10, Math.imul(account, 31) & 0xffffff);
  writeDigits(bytes, start + nameLength, 9, account);
};

/** A row of a made-up graph: account numbers, fen, milliseconds since 1970, the number of the channel. */
export interface Drawn {
  readonly from: number;
  readonly to: number;
  readonly amount: number;
  readonly at: number;
  readonly channel: number;
  /** The first payment of a fraud case. */
  readonly isCase: boolean;
}

interface Mule {
  readonly account: number;
  readonly amount: number;
  readonly at: number;
}

const layersOfCase = 5;
const cash = channelCode('cash');

/** The transfers of one case: what each account gets goes on in one to four parts within three hours. */
const caseOf = (random: () => number, accounts: number, at: number): Drawn[] => {
  const anyone = (): number => Math.floor(random() * accounts);
  const amount = Math.floor(1_000_000 + random() ** 3 * 49_000_000);
  let layer: Mule[] = [{ account: anyone(), amount, at }];
  const drawn: Drawn[] = [{ from: anyone(), to: layer[0]?.account ?? 0, amount, at, channel: 0, isCase: true }];
  for (let depth = 1; depth <= layersOfCase; depth += 1) {
    const next: Mule[] = [];
    for (const mule of layer) {
      const parts = depth === layersOfCase ? 1 : 1 + Math.floor(random() * (mule.amount > 500_000 ? 4 : 1.5));
      for (let part = 0; part < parts; part += 1) {
        const one = { account: anyone(), amount: Math.floor((mule.amount / parts) * (0.97 + random() * 0.03)), at: 0 };
        one.at = mule.at + 1000 * Math.floor(30 + random() * 10_000);
        next.push(one);
        const channel = depth === layersOfCase ? cash : 0;
        drawn.push({ from: mule.account, to: one.account, amount: one.amount, at: one.at, channel, isCase: false });
      }
    }
    layer = next;
  }
  return drawn;
};

/** Draws transfers one after another, in no order of time. */
export const drawerOf = ({ accounts, days, seed, skew }: GraphShape): (() => Drawn) => {
  const random = randomOf(seed);
  const [sender, receiver] = [shuffled(accounts, 0.618), shuffled(accounts, 0.3247)];
  const [reach, power] = [accounts ** (1 - skew) - 1, 1 / (1 - skew)];
  const rank = (): number => Math.min(accounts - 1, Math.floor((random() * reach + 1) ** power) - 1);
  const seconds = days * 86_400;
  const moment = (): number => graphStart + Math.floor(random() * seconds) * 1000;
  const waiting: Drawn[] = [];
  return () => {
    const next = waiting.pop();
    if (next !== undefined) return next;
    if (random() < 1 / 2000) waiting.push(...caseOf(random, accounts, moment()));
    const from = sender(rank());
    let to = receiver(rank());
    while (to === from) to = receiver(rank());
    return { from, to, amount: Math.floor(100 * Math.exp(random() * 10.8)), at: moment(), channel: 0, isCase: false };
  };
};

/** A graph read in, and where money of its fraud cases was first paid to. */
export interface Graph {
  readonly rows: Rows;
  readonly cases: readonly { readonly account: string; readonly amount: number; readonly at: number }[];
}

const listedCases = 20_000;

/** Reads a made-up graph in as a file's rows are: by the names of the accounts. `timed` measures the reading alone. */
export const graphOf = (shape: GraphShape, timed: (read: () => void) => void = (read) => read()): Graph => {
  const rows = new Rows(shape.transfers);
  const draw = drawerOf(shape);
  const cases: { account: string; amount: number; at: number }[] = [];
  const decoder = new TextDecoder();
  const size = 65_536;
  const names = new Uint8Array(size * 2 * nameLength);
  const ends = Uint32Array.from({ length: size * 2 }, (_, i) => (i + 1) * nameLength);
  const numbers = new Uint32Array(size * 2);
  const amounts = new Float64Array(size);
  const moments = new Float64Array(size);
  const channels = new Uint8Array(size);
  for (let start = 0; start < shape.transfers; start += size) {
    const count = Math.min(size, shape.transfers - start);
    for (let i = 0; i < count; i += 1) {
      const { from, to, amount, at, channel, isCase } = draw();
      const place = i * 2 * nameLength;
      writeName(names, place, from);
      writeName(names, place + nameLength, to);
      amounts[i] = amount;
      moments[i] = at;
      channels[i] = channel;
      if (isCase && cases.length < listedCases)
        cases.push({ account: decoder.decode(names.subarray(place + nameLength, place + 2 * nameLength)), amount, at });
    }
    timed(() => readChunk(rows, { names, ends, numbers, amounts, moments, channels, count }));
  }
  return { rows, cases };
};

interface Chunk {
  readonly names: Uint8Array;
  readonly ends: Uint32Array;
  readonly numbers: Uint32Array;
  readonly amounts: Float64Array;
  readonly moments: Float64Array;
  readonly channels: Uint8Array;
  readonly count: number;
}

const readChunk = (rows: Rows, { names, ends, numbers, amounts, moments, channels, count }: Chunk): void => {
  rows.accounts.internAll(names, ends.subarray(0, count * 2), numbers);
  for (let i = 0; i < count; i += 1)
    rows.push(numbers[i * 2] ?? 0, numbers[i * 2 + 1] ?? 0, amounts[i] ?? 0, moments[i] ?? 0, channels[i] ?? 0);
};

/** The graph of the benchmark: 264 thousand accounts, 3.39 million transfers, 88 days. */
export const countyGraph: GraphShape = {
  accounts: 264_000,
  transfers: 3_390_000,
  days: 88,
  seed: 20_260_105,
  skew: 0.7,
};
