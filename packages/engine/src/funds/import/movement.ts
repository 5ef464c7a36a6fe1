import { CellSpan, type CellSource } from './cell-span.ts';
import type { MapField } from './column-map.ts';
import type { Layout } from './lay-out.ts';
import { directionOf, isRenminbi } from './money-words.ts';
import { type AmountReading, createAmountReading, readAmount } from './read-amount.ts';
import type { RowCells } from './row-cells.ts';
import type { RowFaultCode } from './row-fault.ts';
import { WordCodes } from './word-codes.ts';

const directionCodes = { out: 0, in: 1, none: 2 } as const;

/** How much money a row moves, and for the statement of an account in which direction. Read anew from each row. */
export class Movement {
  fen = 0;
  isOut = true;
  /** A booking in red: a negative amount takes an earlier one back. */
  isReversal = false;
  isRounded = false;
  fault: RowFaultCode | null = null;
  field: MapField = 'amount';
  readonly #layout: Layout;
  readonly #isStatement: boolean;
  readonly #isSigned: boolean;
  readonly #span = new CellSpan();
  readonly #reading: AmountReading = createAmountReading();
  readonly #directions = new WordCodes((text) => directionCodes[directionOf(text) ?? 'none']);
  readonly #currencies = new WordCodes((text) => (isRenminbi(text) ? 1 : 0));

  constructor(layout: Layout) {
    this.#layout = layout;
    this.#isStatement = layout.sources.has('own');
    const fixed = layout.sources.get('direction')?.fixed ?? null;
    this.#isSigned = fixed !== null && new TextDecoder().decode(fixed) === 'sign';
  }

  read(cells: RowCells): void {
    this.fault = null;
    this.isReversal = false;
    this.isOut = true;
    this.isRounded = false;
    const isForeign = this.#isForeign(cells);
    if (isForeign && !this.#has('cny')) return this.#fail('currency', 'foreign-currency');
    if (!this.#isStatement) this.#readField(cells, isForeign ? 'cny' : 'amount');
    else if (this.#has('amount')) this.#readOneColumn(cells, isForeign ? 'cny' : 'amount');
    else this.#readTwoColumns(cells, isForeign);
    if (this.fault !== null) return;
    if (this.#isStatement && this.fen < 0) this.#takeBack();
    if (this.fen <= 0) this.#fail(this.field, 'not-positive');
  }

  #has(field: MapField): boolean {
    return this.#layout.sources.has(field);
  }

  #source(field: MapField): CellSource | undefined {
    return this.#layout.sources.get(field);
  }

  #fail(field: MapField, fault: RowFaultCode): void {
    this.field = field;
    this.fault = fault;
  }

  #isForeign(cells: RowCells): boolean {
    if (!this.#has('currency')) return false;
    this.#span.locate(cells, this.#source('currency'));
    return this.#currencies.of(this.#span.bytes, this.#span.start, this.#span.end) === 0;
  }

  #readField(cells: RowCells, field: MapField): void {
    this.#span.locate(cells, this.#source(field));
    const { bytes, start, end } = this.#span;
    const { fault, fen, isRounded } = readAmount(bytes, start, end, this.#unit(field), this.#reading);
    this.field = field;
    this.fault = fault;
    this.fen = fen;
    this.isRounded = isRounded;
  }

  #unit(field: MapField) {
    return this.#layout.units.get(field) ?? 'yuan';
  }

  #readOneColumn(cells: RowCells, field: MapField): void {
    this.#readField(cells, field);
    if (this.fault !== null) return;
    if (this.#isSigned) {
      this.isOut = this.fen < 0;
      this.fen = Math.abs(this.fen);
      return;
    }
    this.#span.locate(cells, this.#source('direction'));
    const code = this.#directions.of(this.#span.bytes, this.#span.start, this.#span.end);
    if (code === directionCodes.none) this.#fail('direction', this.#span.isEmpty ? 'missing' : 'unknown');
    this.isOut = code === directionCodes.out;
  }

  /** An empty cell and a nought say the same. */
  #readSide(cells: RowCells, field: 'in' | 'out'): number {
    this.#readField(cells, field);
    if (this.fault !== 'missing') return this.fault === null ? this.fen : NaN;
    this.fault = null;
    return 0;
  }

  #readTwoColumns(cells: RowCells, isForeign: boolean): void {
    const out = this.#readSide(cells, 'out');
    const isOutRounded = this.isRounded;
    if (Number.isNaN(out)) return;
    const into = this.#readSide(cells, 'in');
    if (Number.isNaN(into)) return;
    if (out !== 0 && into !== 0) return this.#fail('out', 'ambiguous');
    if (out === 0 && into === 0) return this.#fail('out', 'missing');
    this.isOut = out !== 0;
    if (isForeign) return this.#readField(cells, 'cny');
    this.field = this.isOut ? 'out' : 'in';
    this.fen = this.isOut ? out : into;
    this.isRounded = this.isOut ? isOutRounded : this.isRounded;
  }

  #takeBack(): void {
    this.isReversal = true;
    this.isOut = !this.isOut;
    this.fen = -this.fen;
  }
}
