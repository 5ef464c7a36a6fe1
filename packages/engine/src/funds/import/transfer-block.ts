import type { NameTable } from '../ledger/name-table.ts';
import type { Rows } from '../ledger/rows.ts';
import { transferLimits } from '../transfer.ts';
import type { CellSpan } from './cell-span.ts';
import type { OpeningBalances } from './opening-balances.ts';

/** Transfers that are kept back: as many as the names of which are looked for together. */
const blockSize = 128;
/** Bytes of a character in UTF-8. */
const widestCharacter = 4;

/** Names one after another, each to be found in a table together with the others. */
class NameList {
  readonly #bytes: Uint8Array;
  readonly #ends: Uint32Array;
  #count = 0;
  #used = 0;
  /** By place, once they were found. */
  readonly numbers: Uint32Array;

  constructor(most: number, longest: number) {
    this.#bytes = new Uint8Array(most * longest * widestCharacter);
    this.#ends = new Uint32Array(most);
    this.numbers = new Uint32Array(most);
  }

  add({ bytes, start, end }: CellSpan): void {
    const into = this.#bytes;
    const apart = this.#used - start;
    for (let i = start; i < end; i += 1) into[i + apart] = bytes[i] ?? 0;
    this.#used += end - start;
    this.#ends[this.#count] = this.#used;
    this.#count += 1;
  }

  findAll(table: NameTable): void {
    table.internAll(this.#bytes, this.#ends.subarray(0, this.#count), this.numbers);
    this.#count = 0;
    this.#used = 0;
  }
}

/** What a transfer is called: by nothing, by its reference, or by its place among all. */
const namings = { none: 0, reference: 1, place: 2 } as const;

/**
 * Keeps transfers back until there are enough to look for their accounts together, which in a large table takes a part of
 * the time it takes one by one. Whoever reads asks for `flush` at the end.
 */
export class TransferBlock {
  readonly #rows: Rows;
  readonly #openings: OpeningBalances;
  readonly #accounts = new NameList(blockSize * 2, transferLimits.accountCharacters);
  readonly #ids = new NameList(blockSize, transferLimits.idCharacters);
  readonly #fen = new Float64Array(blockSize);
  readonly #at = new Float64Array(blockSize);
  readonly #channels = new Uint8Array(blockSize);
  readonly #namings = new Uint8Array(blockSize);
  /** Number of the bank that told it plus one, 0 without. */
  readonly #sources = new Uint32Array(blockSize);
  /** What the payer, else the payee, held after it; NaN where nobody says. */
  readonly #balances = new Float64Array(blockSize);
  readonly #isPayers = new Uint8Array(blockSize);
  #count = 0;

  constructor(rows: Rows, openings: OpeningBalances) {
    this.#rows = rows;
    this.#openings = openings;
  }

  /** Adds a transfer of so many fen at a moment; what else is told of it follows. */
  add([from, to]: readonly [CellSpan, CellSpan], fen: number, at: number, channel: number): void {
    if (this.#count === blockSize) this.flush();
    const place = this.#count;
    this.#accounts.add(from);
    this.#accounts.add(to);
    this.#fen[place] = fen;
    this.#at[place] = at;
    this.#channels[place] = channel;
    this.#namings[place] = namings.none;
    this.#sources[place] = 0;
    this.#balances[place] = NaN;
    this.#count += 1;
  }

  /** The reference of the transfer added last. */
  nameLast(id: CellSpan): void {
    this.#ids.add(id);
    this.#namings[this.#count - 1] = namings.reference;
  }

  /** The transfer added last goes by its place among all. */
  nameLastByPlace(): void {
    this.#namings[this.#count - 1] = namings.place;
  }

  /** The number of the bank that told the transfer added last. */
  sourceOfLast(source: number): void {
    this.#sources[this.#count - 1] = source + 1;
  }

  /** What the payer, else the payee, held after the transfer added last. */
  balanceAfterLast(fen: number, isPayer: boolean): void {
    this.#balances[this.#count - 1] = fen;
    this.#isPayers[this.#count - 1] = isPayer ? 1 : 0;
  }

  /** Gives what is kept back to the rows. */
  flush(): void {
    const rows = this.#rows;
    this.#accounts.findAll(rows.accounts);
    this.#ids.findAll(rows.ids);
    let named = 0;
    for (let i = 0; i < this.#count; i += 1) {
      rows.push(
        this.#accounts.numbers[i * 2] ?? 0,
        this.#accounts.numbers[i * 2 + 1] ?? 0,
        this.#fen[i] ?? 0,
        this.#at[i] ?? 0,
        this.#channels[i] ?? 0,
      );
      const naming = this.#namings[i];
      if (naming === namings.reference) rows.nameLast('ids', this.#ids.numbers[named++] ?? 0);
      else if (naming === namings.place) rows.nameLast('ids', rows.ids.intern(String(rows.given)));
      const source = this.#sources[i] ?? 0;
      if (source > 0) rows.nameLast('sources', source - 1);
      if (!Number.isNaN(this.#balances[i])) this.#tellBalance(i);
    }
    this.#count = 0;
  }

  #tellBalance(i: number): void {
    const isPayer = this.#isPayers[i] === 1;
    const fen = this.#fen[i] ?? 0;
    const account = this.#accounts.numbers[i * 2 + (isPayer ? 0 : 1)] ?? 0;
    this.#openings.take(account, this.#at[i] ?? 0, this.#balances[i] ?? 0, isPayer ? -fen : fen);
  }
}
