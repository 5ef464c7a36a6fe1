import type { Ledger } from '../ledger/ledger.ts';
import { rowAt } from '../ledger/row-list.ts';

/** Where columns are kept; a SharedArrayBuffer lets several workers read and write them. */
export type MakeBuffer = (bytes: number) => ArrayBufferLike;

const ownBuffer: MakeBuffer = (bytes) => new ArrayBuffer(bytes);

/**
 * The transfers of a ledger that move money between two known accounts, as plain columns that can be handed to a
 * worker. A place is a transfer in the order of its payer, then time, then content: an account's transfers out are the
 * places `outStart[account]` up to `outStart[account + 1]`, its transfers in are `inPlace` between its `inStart`.
 */
export interface FundColumns {
  readonly accounts: number;
  readonly count: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Fen. */
  readonly amount: Float64Array;
  /** Milliseconds since 1970. */
  readonly at: Float64Array;
  /** The ledger's row of each place. */
  readonly row: Uint32Array;
  readonly outStart: Uint32Array;
  readonly inStart: Uint32Array;
  readonly inPlace: Uint32Array;
  readonly firstAt: number;
  readonly lastAt: number;
  /** Whether the ledger tells days only, not the time of day. */
  readonly isDaily: boolean;
}

const day = 86_400_000;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Makes typed arrays over buffers of one kind. */
export const columnMaker = (make: MakeBuffer = ownBuffer) => ({
  words: (length: number): Uint32Array => new Uint32Array(make(length * 4)),
  bytes: (length: number): Uint8Array => new Uint8Array(make(length)),
  shorts: (length: number): Uint16Array => new Uint16Array(make(length * 2)),
  singles: (length: number): Float32Array => new Float32Array(make(length * 4)),
  doubles: (length: number): Float64Array => new Float64Array(make(length * 8)),
});

const eachMoving = (ledger: Ledger, visit: (row: number, account: number) => void): void => {
  const { from, to } = ledger.rows;
  const unknown = ledger.rows.accounts.find('');
  for (let account = 0; account < ledger.accountCount; account += 1) {
    const list = ledger.outgoing(account);
    for (let place = list.start; place < list.end; place += 1) {
      const row = rowAt(list, place);
      if (ledger.moves(row) && from.array[row] !== unknown && to.array[row] !== unknown) visit(row, account);
    }
  }
};

const addIncoming = (columns: FundColumns, ledger: Ledger, placeOf: Uint32Array): void => {
  let next = 0;
  for (let account = 0; account < columns.accounts; account += 1) {
    columns.inStart[account] = next;
    const list = ledger.incoming(account);
    for (let i = list.start; i < list.end; i += 1) {
      const place = (placeOf[rowAt(list, i)] ?? 0) - 1;
      if (place < 0) continue;
      columns.inPlace[next] = place;
      next += 1;
    }
  }
  columns.inStart[columns.accounts] = next;
};

/** The columns of a ledger, in O(transfers + accounts). */
export const fundColumns = (ledger: Ledger, makeBuffer?: MakeBuffer): FundColumns => {
  const make = columnMaker(makeBuffer);
  const { rows, accountCount: accounts } = ledger;
  let count = 0;
  eachMoving(ledger, () => (count += 1));
  const columns: Mutable<FundColumns> = {
    accounts,
    count,
    from: make.words(count),
    to: make.words(count),
    amount: make.doubles(count),
    at: make.doubles(count),
    row: make.words(count),
    outStart: make.words(accounts + 1),
    inStart: make.words(accounts + 1),
    inPlace: make.words(count),
    firstAt: Infinity,
    lastAt: 0,
    isDaily: true,
  };
  const placeOf = new Uint32Array(rows.count);
  let place = 0;
  let open = 0;
  eachMoving(ledger, (row, account) => {
    for (; open <= account; open += 1) columns.outStart[open] = place;
    columns.from[place] = account;
    columns.to[place] = rows.to.array[row] ?? 0;
    columns.amount[place] = rows.amount.get(row);
    const at = rows.at.get(row);
    columns.at[place] = at;
    columns.firstAt = Math.min(columns.firstAt, at);
    columns.lastAt = Math.max(columns.lastAt, at);
    if ((at - (columns.at[0] ?? at)) % day !== 0) columns.isDaily = false;
    columns.row[place] = row;
    place += 1;
    placeOf[row] = place;
  });
  for (; open <= accounts; open += 1) columns.outStart[open] = place;
  addIncoming(columns, ledger, placeOf);
  return columns;
};

/** Days that the ledger covers, at least one. */
export const daysCovered = ({ count, firstAt, lastAt }: FundColumns): number =>
  count === 0 ? 1 : Math.floor((lastAt - firstAt) / day) + 1;
