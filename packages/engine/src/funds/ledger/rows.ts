import type { Channel, Transfer } from '../transfer.ts';
import { channels } from '../transfer.ts';
import { CompactColumn } from './compact-column.ts';
import { GrowingColumn } from './growing-column.ts';
import { NameTable } from './name-table.ts';

/** Set on a channel whose row cancels another, or is cancelled: no money moves by it. */
const reversedBit = 0x80;
/** Set on the channel of a row that tells again what another tells. */
const againBit = 0x40;
const voidBits = reversedBit | againBit;

const channelCodes: ReadonlyMap<string, number> = new Map(channels.map((channel, code) => [channel, code]));

/** The number under which a channel is kept. */
export const channelCode = (channel: Channel): number => channelCodes.get(channel) ?? 0;

/** The names that rows go by. `ids` is empty where no transfer had an id; then the ordinal is its id. */
export interface RowNames {
  readonly accounts: NameTable;
  readonly ids: NameTable;
  readonly sources: NameTable;
}

const newNames = (): RowNames => ({ accounts: new NameTable(), ids: new NameTable(), sources: new NameTable() });

/**
 * Transfers as columns. A row number names a transfer until the ledger is built; its ordinal, the place in which it was
 * given, names it for ever. Account numbers are those of `accounts`; an account named '' is the unknown counterparty.
 */
export class Rows {
  readonly accounts: NameTable;
  readonly ids: NameTable;
  readonly sources: NameTable;
  from: GrowingColumn<Uint32Array>;
  to: GrowingColumn<Uint32Array>;
  /** Fen. */
  amount: CompactColumn;
  /** Milliseconds since 1970. */
  at: CompactColumn;
  channel: GrowingColumn<Uint8Array>;
  /** By row: its place among all that were given; null as long as that is the row number. */
  #ordinal: GrowingColumn<Uint32Array> | null = null;
  /** By ordinal: number of the id plus one, 0 without; empty where no transfer had an id. */
  idOf: GrowingColumn<Uint32Array> | null = null;
  /** By ordinal: number of the source plus one, 0 without. */
  sourceOf: GrowingColumn<Uint32Array> | null = null;
  #given = 0;
  #nobody = -1;
  /** How many names there were when it was looked for. */
  #searched = -1;

  constructor(expected: number, { accounts, ids, sources }: RowNames = newNames()) {
    this.accounts = accounts;
    this.ids = ids;
    this.sources = sources;
    this.from = new GrowingColumn(new Uint32Array(expected));
    this.to = new GrowingColumn(new Uint32Array(expected));
    this.amount = new CompactColumn(1, expected);
    this.at = new CompactColumn(1000, expected);
    this.channel = new GrowingColumn(new Uint8Array(expected));
  }

  get count(): number {
    return this.from.length;
  }

  /** How many transfers were ever given, those that were not kept included. */
  get given(): number {
    return this.#given;
  }

  /** The number of the counterparty that no statement names; -1 as long as none was left out. */
  get nobody(): number {
    const { count } = this.accounts;
    // Asked for every moment of a trace: only a name that came since can be the empty one.
    if (this.#nobody < 0 && this.#searched !== count) {
      this.#nobody = this.accounts.find('');
      this.#searched = count;
    }
    return this.#nobody;
  }

  /** The same rows, none kept in another order yet, as columns of their own under the same names. */
  copy(): Rows {
    const copy = new Rows(0, this);
    copy.from = this.from.copy();
    copy.to = this.to.copy();
    copy.amount = this.amount.copy();
    copy.at = this.at.copy();
    copy.channel = this.channel.copy();
    copy.idOf = this.idOf?.copy() ?? null;
    copy.sourceOf = this.sourceOf?.copy() ?? null;
    copy.#given = this.#given;
    return copy;
  }

  /** Adds a row of account numbers; its row number. */
  push(from: number, to: number, amount: number, at: number, channel: number): number {
    this.from.push(from);
    this.to.push(to);
    this.amount.push(amount);
    this.at.push(at);
    this.channel.push(channel);
    this.#ordinal?.push(this.#given);
    this.idOf?.push(0);
    this.sourceOf?.push(0);
    this.#given += 1;
    return this.count - 1;
  }

  add(transfer: Transfer): number {
    const from = this.accounts.intern(transfer.from);
    const to = this.accounts.intern(transfer.to);
    const row = this.push(from, to, transfer.amount, transfer.at, channelCode(transfer.channel ?? 'transfer'));
    if (transfer.id !== undefined && transfer.id !== '') this.nameLast('ids', this.ids.intern(transfer.id));
    if (transfer.source !== undefined && transfer.source !== '')
      this.nameLast('sources', this.sources.intern(transfer.source));
    return row;
  }

  /** Gives the row added last its id or its source, by the number of its name. */
  nameLast(table: 'ids' | 'sources', name: number): void {
    const column = table === 'ids' ? 'idOf' : 'sourceOf';
    let numbers = this[column];
    if (numbers === null) {
      numbers = new GrowingColumn(new Uint32Array(Math.max(16, this.#given, this.from.array.length)));
      numbers.length = this.#given;
      this[column] = numbers;
    }
    numbers.array[this.#given - 1] = name + 1;
  }

  /** The id a transfer was given with, or its place among all, counted from 1. */
  id(row: number): string {
    const given = this.idNumber(row);
    return given >= 0 ? this.ids.name(given) : String(this.ordinalOf(row) + 1);
  }

  /** The number of the id, -1 where it has none. */
  idNumber(row: number): number {
    return this.idOf === null ? -1 : (this.idOf.array[this.ordinalOf(row)] ?? 0) - 1;
  }

  /** The number of the source, -1 where it is not known. */
  sourceNumber(row: number): number {
    return this.sourceOf === null ? -1 : (this.sourceOf.array[this.ordinalOf(row)] ?? 0) - 1;
  }

  /** The place in which a row was given, counted from 0. */
  ordinalOf(row: number): number {
    return this.#ordinal === null ? row : (this.#ordinal.array[row] ?? 0);
  }

  channelOf(row: number): Channel {
    return channels[(this.channel.array[row] ?? 0) & ~voidBits] ?? 'transfer';
  }

  /** No money moves by the row: it reverses, is reversed, or tells again what another tells. */
  isVoid(row: number): boolean {
    return ((this.channel.array[row] ?? 0) & voidBits) !== 0;
  }

  isReversed(row: number): boolean {
    return ((this.channel.array[row] ?? 0) & reversedBit) !== 0;
  }

  setReversed(row: number, isReversed: boolean): void {
    this.#set(reversedBit, row, isReversed);
  }

  isToldAgain(row: number): boolean {
    return ((this.channel.array[row] ?? 0) & againBit) !== 0;
  }

  setToldAgain(row: number, isToldAgain: boolean): void {
    this.#set(againBit, row, isToldAgain);
  }

  transfer(row: number): Transfer {
    const source = this.sourceNumber(row);
    return {
      id: this.id(row),
      from: this.accounts.name(this.from.array[row] ?? 0),
      to: this.accounts.name(this.to.array[row] ?? 0),
      amount: this.amount.get(row),
      at: this.at.get(row),
      channel: this.channelOf(row),
      ...(source >= 0 && { source: this.sources.name(source) }),
    };
  }

  /**
   * Orders two rows by what they say alone, never by the order in which they were given: accounts, amount, id. Zero
   * only for two that say the same.
   */
  compareContent(a: number, b: number): number {
    return (
      this.accounts.compare(this.from.array[a] ?? 0, this.from.array[b] ?? 0) ||
      this.accounts.compare(this.to.array[a] ?? 0, this.to.array[b] ?? 0) ||
      this.amount.get(a) - this.amount.get(b) ||
      this.#compareIds(a, b)
    );
  }

  /** By time, then by content. */
  compare(a: number, b: number): number {
    return this.at.get(a) - this.at.get(b) || this.compareContent(a, b);
  }

  /** By time, content and bank, then as they were given: the order in which rows are matched that tell of one movement. */
  compareTold(a: number, b: number): number {
    return (
      this.compare(a, b) ||
      this.#compareSources(a, b) ||
      channelCode(this.channelOf(a)) - channelCode(this.channelOf(b)) ||
      this.ordinalOf(a) - this.ordinalOf(b)
    );
  }

  /**
   * The rows named, in that order; every other row is dropped. Takes `order` over and gives an array at least as long
   * that is free, so that the columns of a large ledger are never held twice.
   */
  keep(order: Uint32Array): Uint32Array {
    let spare: Uint32Array = new Uint32Array(order.length);
    for (const column of [this.from, this.to, this.amount, this.at]) spare = column.inOrderOf(order, spare);
    this.channel.inOrderOf(order, new Uint8Array(order.length));
    if (this.#ordinal !== null) return this.#ordinal.inOrderOf(order, spare);
    this.#ordinal = new GrowingColumn(order, order.length);
    return spare;
  }

  #compareIds(a: number, b: number): number {
    const idA = this.idNumber(a);
    const idB = this.idNumber(b);
    if (idA >= 0 && idB >= 0) return this.ids.compare(idA, idB);
    return idA - idB;
  }

  #compareSources(a: number, b: number): number {
    const sourceA = this.sourceNumber(a);
    const sourceB = this.sourceNumber(b);
    if (sourceA >= 0 && sourceB >= 0) return this.sources.compare(sourceA, sourceB);
    return sourceA - sourceB;
  }

  #set(bit: number, row: number, isSet: boolean): void {
    const without = (this.channel.array[row] ?? 0) & ~bit;
    this.channel.array[row] = isSet ? without | bit : without;
  }
}
