import { Rows } from '@lianfang/engine/funds/ledger/rows';

/** A made-up county's transfers. `skew`: the k-th busiest account sends, and another receives, in proportion to
 * k^-skew; 0.7 is a power law of degrees with exponent 2.4. */
export interface GraphShape {
  readonly accounts: number;
  readonly transfers: number;
  readonly days: number;
  readonly seed: number;
  readonly skew: number;
}

export const dayMs = 86_400_000;
/** The first moment of every made-up graph, in milliseconds since 1970. */
export const graphStart = Date.UTC(2026, 0, 5);

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
  return (rank) => (rank * step + 7) % count;
};

/** Writes the number of an account as 19 digits that begin with 0, which no card's do. */
export const writeName = (bytes: Uint8Array, account: number): void => {
  bytes.fill(48);
  let rest = (account * 7919 + 1_000_003) % 1e15;
  for (let place = 18; place > 0 && rest > 0; place -= 1) {
    bytes[place] = 48 + (rest % 10);
    rest = Math.floor(rest / 10);
  }
};

/** A row of a made-up graph: account numbers, fen, milliseconds since 1970. */
export interface Drawn {
  from: number;
  to: number;
  amount: number;
  at: number;
}

/** Draws transfers one after another, in no order of time; the same object each time. */
export const drawerOf = ({ accounts, days, seed, skew }: GraphShape): (() => Drawn) => {
  const random = randomOf(seed);
  const [sender, receiver] = [shuffled(accounts, 0.618), shuffled(accounts, 0.3247)];
  const reach = accounts ** (1 - skew) - 1;
  const rank = (): number => Math.min(accounts - 1, Math.floor((random() * reach + 1) ** (1 / (1 - skew))) - 1);
  const drawn: Drawn = { from: 0, to: 0, amount: 0, at: 0 };
  const seconds = days * 86_400;
  return () => {
    drawn.from = sender(rank());
    do drawn.to = receiver(rank());
    while (drawn.to === drawn.from);
    drawn.amount = Math.floor(100 * Math.exp(random() * 10.8));
    drawn.at = graphStart + Math.floor(random() * seconds) * 1000;
    return drawn;
  };
};

/** Reads a made-up graph in as a file's rows are: by the names of the accounts. */
export const graphRows = (shape: GraphShape): Rows => {
  const rows = new Rows(shape.transfers);
  const draw = drawerOf(shape);
  const name = new Uint8Array(19);
  for (let i = 0; i < shape.transfers; i += 1) {
    const { from, to, amount, at } = draw();
    writeName(name, from);
    const payer = rows.accounts.internBytes(name, 0, 19);
    writeName(name, to);
    rows.push(payer, rows.accounts.internBytes(name, 0, 19), amount, at, 0);
  }
  return rows;
};

/** The graph of the benchmark: 264 thousand accounts, 3.39 million transfers, 88 days. */
export const countyGraph: GraphShape = {
  accounts: 264_000,
  transfers: 3_390_000,
  days: 88,
  seed: 20_260_105,
  skew: 0.7,
};
