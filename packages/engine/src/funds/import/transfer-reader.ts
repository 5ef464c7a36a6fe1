import type { KnownBalance } from '../ledger/balance.ts';
import { channelCode, type Rows } from '../ledger/rows.ts';
import { transferLimits } from '../transfer.ts';
import { CellSpan } from './cell-span.ts';
import type { MapField } from './column-map.ts';
import type { Layout } from './lay-out.ts';
import { channelOf, isFailed } from './money-words.ts';
import { Movement } from './movement.ts';
import { OpeningBalances } from './opening-balances.ts';
import { PartyNamesRead, type PartyNames } from './party-names.ts';
import { Party } from './party.ts';
import { createAmountReading, readAmount } from './read-amount.ts';
import { cellText, type RowCells } from './row-cells.ts';
import type { RowFaultCode } from './row-fault.ts';
import { type TimeColumn, settleTime } from './time-column.ts';
import { TransferBlock } from './transfer-block.ts';
import { WordCodes } from './word-codes.ts';

const shownValue = 60;

/** What came of a row: taken, left out because the bank says it did not happen, or faulty. */
export type RowOutcome = 'taken' | 'failed' | 'rejected';

/** Told of each row that is not taken. */
export type OnRowFault = (row: number, field: MapField | null, code: RowFaultCode, value: string) => void;

/** Turns the rows of one table into transfers. */
export class TransferReader {
  isRounded = false;
  readonly #layout: Layout;
  readonly #rows: Rows;
  readonly #onFault: OnRowFault;
  #time: TimeColumn | null = null;
  readonly #movement: Movement;
  readonly #from = new Party();
  readonly #to = new Party();
  readonly #span = new CellSpan();
  readonly #isStatement: boolean;
  readonly #channels = new WordCodes((text) => channelCode(channelOf(text)));
  readonly #statuses = new WordCodes((text) => (isFailed(text) ? 1 : 0));
  readonly #openings = new OpeningBalances();
  readonly #block: TransferBlock;
  readonly #spans: readonly [CellSpan, CellSpan];
  readonly #reading = createAmountReading();
  readonly #reversal = channelCode('reversal');
  readonly #account: string | null;
  readonly #latest: number;
  readonly #parties = new PartyNamesRead();

  /** `account`: the one that is asked about, null for any. `latest`: no row is of a later moment (milliseconds). */
  constructor(layout: Layout, rows: Rows, onFault: OnRowFault, account: string | null = null, latest = Infinity) {
    this.#layout = layout;
    this.#rows = rows;
    this.#onFault = onFault;
    this.#account = account;
    this.#latest = latest;
    this.#movement = new Movement(layout);
    this.#isStatement = layout.sources.has('own');
    this.#block = new TransferBlock(rows, this.#openings);
    this.#spans = [this.#from.span, this.#to.span];
  }

  /** How times are written, null where no row has shown it. */
  get timeWord(): string | null {
    return this.#time?.format.word ?? this.#layout.timeWord;
  }

  /**
   * Times count whole days or hours, so that two equal payments of one day are no payment told twice: each then goes by
   * its place, as if it had a reference.
   */
  get #countsDays(): boolean {
    return this.timeWord === 'day' || this.timeWord === 'hour';
  }

  /** Throws ImportRefusal where the first row does not show how times are written. */
  take(cells: RowCells): RowOutcome {
    if (!this.#hasAllCells(cells)) return this.#reject(cells, null, 'cell-count', cellText(cells, 0, shownValue));
    this.#time ??= settleTime(this.#layout, cells);
    if (this.#hasFailed(cells)) return 'failed';
    const movement = this.#movement;
    movement.read(cells);
    if (movement.fault !== null) return this.#rejectField(cells, movement.field, movement.fault);
    this.isRounded = movement.isRounded;
    const at = this.#readTime(cells);
    if (Number.isNaN(at)) return this.#rejectField(cells, 'at', this.#span.isEmpty ? 'missing' : 'not-a-time');
    if (at > this.#latest) return this.#rejectField(cells, 'at', 'ahead');
    return this.#takeParties(cells, at);
  }

  /** Gives the rows all that was taken, and what accounts held before their first row, where the table has balances. */
  end(balances: Map<string, KnownBalance>): void {
    this.#block.flush();
    this.#openings.addTo(balances, (account) => this.#rows.accounts.name(account));
  }

  /** Holders and banks of the counterparties, where the table names them. */
  addParties(parties: Map<string, PartyNames>): void {
    this.#parties.addTo(parties, (account) => this.#rows.accounts.name(account));
  }

  /** A separator too many moves every cell after it, so a row counts only with as many cells as the header. */
  #hasAllCells(cells: RowCells): boolean {
    const { length } = this.#layout.names;
    if (length === 0 || cells.count === length) return true;
    if (cells.count < length) return false;
    for (let cell = length; cell < cells.count; cell += 1)
      if ((cells.starts[cell] ?? 0) < (cells.ends[cell] ?? 0)) return false;
    return true;
  }

  #locate(cells: RowCells, field: MapField): boolean {
    this.#span.locate(cells, this.#layout.sources.get(field));
    return !this.#span.isEmpty;
  }

  #codeOf(codes: WordCodes): number {
    return codes.of(this.#span.bytes, this.#span.start, this.#span.end);
  }

  #hasFailed(cells: RowCells): boolean {
    return this.#layout.sources.has('status') && this.#locate(cells, 'status') && this.#codeOf(this.#statuses) === 1;
  }

  #readTime(cells: RowCells): number {
    this.#span.locate(cells, this.#time?.source);
    if (this.#time === null || this.#span.isEmpty) return NaN;
    const at = this.#time.format.read(this.#span.bytes, this.#span.start, this.#span.end);
    return at >= 0 && Number.isSafeInteger(at) ? at : NaN;
  }

  #takeParties(cells: RowCells, at: number): RowOutcome {
    const { sources } = this.#layout;
    const isOut = !this.#isStatement || this.#movement.isOut;
    const first: MapField = this.#isStatement ? 'own' : 'from';
    const second: MapField = this.#isStatement ? 'other' : 'to';
    const [one, other] = isOut ? [this.#from, this.#to] : [this.#to, this.#from];
    one.read(cells, sources.get(first));
    other.read(cells, sources.get(second));
    if (one.fault !== null) return this.#rejectField(cells, first, one.fault);
    if (other.fault !== null) return this.#rejectField(cells, second, other.fault);
    if (one.isEmpty && (other.isEmpty || this.#isStatement)) return this.#reject(cells, first, 'missing', '');
    if (this.#locate(cells, 'id') && this.#span.length > transferLimits.idCharacters)
      return this.#rejectField(cells, 'id', 'too-long');
    if (this.#account !== null && !this.#isAskedFor(one, other, this.#account))
      return this.#rejectField(cells, first, 'other-account');
    this.#push(cells, at);
    return 'taken';
  }

  #isAskedFor(one: Party, other: Party, account: string): boolean {
    return one.text === account || (!this.#isStatement && other.text === account);
  }

  #nameParty({ span: { bytes, start, end } }: Party, field: 'holder' | 'bank'): void {
    this.#parties.take(this.#rows.accounts.internBytes(bytes, start, end), field, this.#span);
  }

  #push(cells: RowCells, at: number): void {
    const { fen, isReversal, isOut } = this.#movement;
    const { sources } = this.#layout;
    const block = this.#block;
    const named = sources.has('channel') && this.#locate(cells, 'channel') ? this.#codeOf(this.#channels) : 0;
    block.add(this.#spans, fen, at, isReversal ? this.#reversal : named);
    if (sources.has('id') && this.#locate(cells, 'id')) block.nameLast(this.#span);
    else if (this.#countsDays) block.nameLastByPlace();
    if (sources.has('source') && this.#locate(cells, 'source')) {
      const { bytes, start, end } = this.#span;
      block.sourceOfLast(this.#rows.sources.internBytes(bytes, start, end));
    }
    for (const field of ['holder', 'bank'] as const)
      if (sources.has(field) && this.#locate(cells, field)) this.#nameParty(isOut ? this.#to : this.#from, field);
    if (sources.has('balance') && this.#locate(cells, 'balance')) {
      const { fen: after, fault } = this.#readBalance();
      if (fault === null) block.balanceAfterLast(after, isOut);
    }
  }

  #readBalance() {
    const { bytes, start, end } = this.#span;
    return readAmount(bytes, start, end, this.#layout.units.get('balance') ?? 'yuan', this.#reading);
  }

  #rejectField(cells: RowCells, field: MapField, code: RowFaultCode): RowOutcome {
    this.#span.locate(cells, field === 'at' ? this.#time?.source : this.#layout.sources.get(field));
    return this.#reject(cells, field, code, this.#span.text.slice(0, shownValue));
  }

  #reject(cells: RowCells, field: MapField | null, code: RowFaultCode, value: string): RowOutcome {
    this.#onFault(cells.row, field, code, value);
    return 'rejected';
  }
}
