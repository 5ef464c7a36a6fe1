import type { KnownBalance } from '../ledger/balance.ts';
import type { Rows } from '../ledger/rows.ts';
import type { MapRequest } from './column-map.ts';
import { ImportRefusal } from './import-refusal.ts';
import type { ImportSummary } from './import-summary.ts';
import { type Layout, layOut } from './lay-out.ts';
import { cellTexts, type RowCells } from './row-cells.ts';
import type { RowFault } from './row-fault.ts';
import type { PartyNames } from './party-names.ts';
import { type OnRowFault, TransferReader } from './transfer-reader.ts';

/** Titles and notes that may stand over a header. */
const mostRowsAbove = 30;

/** What the tables of a file are read into. */
export interface TableTarget {
  readonly rows: Rows;
  readonly request: MapRequest;
  readonly summary: ImportSummary;
  readonly onFault: (fault: RowFault) => void;
  /** The account that is asked about; null for any. */
  readonly account: string | null;
  /** No row is of a later moment; milliseconds. */
  readonly latest: number;
  readonly parties: Map<string, PartyNames> | null;
}

const filled = (texts: readonly string[]): number => texts.filter((text) => text.trim() !== '').length;

/** A layout in the form of `--map`. */
const mapWords = ({ names, sources, units }: Layout, timeWord: string | null): string =>
  [...sources]
    .map(([field, { columns, fixed }]) => {
      if (fixed !== null) return `${field}:=${new TextDecoder().decode(fixed)}`;
      const unit = field === 'at' ? timeWord : (units.get(field) ?? null);
      const words = columns.map((column) => names[column] || `#${column + 1}`).join('+');
      return `${field}=${words}${unit === null || columns.length === 0 ? '' : `:${unit}`}`;
    })
    .join(',');

/** One table: finds its header under whatever stands above it, then reads row after row into transfers. */
export class Table {
  readonly #target: TableTarget;
  readonly #sheet: string | null;
  #reader: TransferReader | null = null;
  #layout: Layout | null = null;
  #refusal: ImportRefusal | null = null;
  #widest = 0;
  #above = 0;
  #cells: RowCells | null = null;

  constructor(target: TableTarget, sheet: string | null) {
    this.#target = target;
    this.#sheet = sheet;
    if (!target.request.hasHeader) this.#start(layOut([], target.request));
  }

  /** Throws ImportRefusal where the columns do not say what they hold. */
  take(cells: RowCells): void {
    if (this.#reader === null) this.#seekHeader(cellTexts(cells));
    else this.#count(this.#reader, cells);
  }

  /** Throws ImportRefusal where no header was found. */
  end(balances: Map<string, KnownBalance>): void {
    if (this.#refusal !== null) throw this.#refusal;
    if (this.#reader === null || this.#layout === null) return;
    const { summary, parties } = this.#target;
    const { timeWord } = this.#reader;
    summary.timeWord ??= timeWord;
    summary.maps.push(mapWords(this.#layout, timeWord));
    this.#reader.end(balances);
    if (parties !== null) this.#reader.addParties(parties);
  }

  #start(layout: Layout): void {
    const { rows, onFault, summary, account, latest } = this.#target;
    this.#refusal = null;
    this.#layout = layout;
    const told: OnRowFault = (row, field, code, value) => {
      summary.faults[code] = (summary.faults[code] ?? 0) + 1;
      const cells = this.#cells === null ? [] : cellTexts(this.#cells);
      onFault({ sheet: this.#sheet, row, field, code, value, cells });
    };
    this.#reader = new TransferReader(layout, rows, told, account, latest);
    if (summary.columns.length === 0) summary.columns = layout.names;
  }

  #seekHeader(texts: readonly string[]): void {
    if (filled(texts) === 0) return;
    try {
      return this.#start(
        layOut(
          texts.map((text) => text.trim()),
          this.#target.request,
        ),
      );
    } catch (error) {
      if (!(error instanceof ImportRefusal)) throw error;
      // The fullest row is most likely the header; its refusal tells a person most.
      if (filled(texts) > this.#widest) this.#refusal = error;
    }
    this.#widest = Math.max(this.#widest, filled(texts));
    this.#above += 1;
    if (this.#above > mostRowsAbove && this.#refusal !== null) throw this.#refusal;
  }

  #count(reader: TransferReader, cells: RowCells): void {
    const { summary } = this.#target;
    this.#cells = cells;
    const outcome = reader.take(cells);
    summary.rows += 1;
    summary[outcome] += 1;
    if (outcome === 'taken' && reader.isRounded) summary.rounded += 1;
  }
}
