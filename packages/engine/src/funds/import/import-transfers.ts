import { DocumentRefusal } from '../../document/refusal.ts';
import { XmlFault } from '../../workbook/xml-scan.ts';
import type { KnownBalance } from '../ledger/balance.ts';
import type { Rows } from '../ledger/rows.ts';
import { emptyRequest, type MapRequest } from './column-map.ts';
import { DelimitedRows } from './delimited-rows.ts';
import { findSeparator } from './find-separator.ts';
import { ImportRefusal, refusalIn } from './import-refusal.ts';
import { createSummary, type ImportSummary } from './import-summary.ts';
import { JsonRows } from './json-rows.ts';
import type { RowFault } from './row-fault.ts';
import type { PartyNames } from './party-names.ts';
import { Table, type TableTarget } from './table.ts';
import { Utf8Chunks } from './utf8-chunks.ts';
import { sheetsOfRows } from './workbook-rows.ts';

/** A file of transfers: its name for the people who read of it, and its bytes in order. */
export interface TransferFile {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

export interface ImportOptions {
  /** What a person says of the columns; the names of the columns say the rest. */
  readonly map?: MapRequest;
  /** Told each row that is not taken. */
  readonly onFault?: (fault: RowFault) => void;
  /** Told how many bytes were read since the last time. */
  readonly onBytes?: (count: number) => void;
  /** Takes the balances that statements tell, by account. */
  readonly balances?: Map<string, KnownBalance>;
  /** The account that is asked about: a row of any other is not taken. */
  readonly account?: string;
  /** A row of a later moment (milliseconds) is not taken; any moment where absent. */
  readonly latest?: number;
  /** Takes holders and banks that statements name, by account. */
  readonly parties?: Map<string, PartyNames>;
}

/** Bytes by which kind, encoding and separator of a file are told. */
const sampleBytes = 65_536;
const workbookBytes = 512 * 1_048_576;

const refusals = {
  empty: { zh: '文件是空的。', en: 'The file is empty.' },
  unsupported: {
    zh: '只能读取 csv、每行一个对象的 json 和 xlsx。旧版 xls 请另存为 xlsx，压缩文件请先解压。',
    en: 'CSV, JSON lines and xlsx can be read. Save an old xls as xlsx, and unpack an archive first.',
  },
  'too-large': {
    zh: '工作簿过大或解压后异常庞大，请另存为 CSV 后再导入。',
    en: 'The workbook is too large, or unpacks to far more than it should. Save it as CSV.',
  },
  damaged: { zh: '文件已损坏，请重新另存后再导入。', en: 'The file is damaged. Save it again first.' },
  encrypted: { zh: '文件设有密码，请取消密码后再导入。', en: 'The file is protected by a password. Remove it first.' },
} as const;

const refused = (code: keyof typeof refusals, cause?: unknown): ImportRefusal =>
  new ImportRefusal(code, refusals[code], cause);

type Kind = 'workbook' | 'json' | 'delimited';

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, place) => bytes[place] === byte);

/** By the first bytes. A compound file is an old xls, or an xlsx under a password. */
const kindOf = (sample: Uint8Array): Kind => {
  if (startsWith(sample, 0x50, 0x4b, 0x03, 0x04)) return 'workbook';
  const isOther = startsWith(sample, 0xd0, 0xcf, 0x11, 0xe0) || startsWith(sample, 0x1f, 0x8b);
  if (isOther || startsWith(sample, 0x25, 0x50, 0x44, 0x46)) throw refused('unsupported');
  const [first] = new TextDecoder().decode(sample.subarray(0, 256)).trimStart();
  if (first === '[') throw refused('unsupported');
  return first === '{' ? 'json' : 'delimited';
};

/** The first bytes in one piece, then the rest as it comes. */
async function* fromSample(bytes: AsyncIterable<Uint8Array>, onBytes: (count: number) => void) {
  let first: Uint8Array[] | null = [];
  let length = 0;
  for await (const chunk of bytes) {
    onBytes(chunk.length);
    if (first === null) yield chunk;
    else {
      first.push(chunk);
      length += chunk.length;
      if (length < sampleBytes) continue;
      yield Buffer.concat(first);
      first = null;
    }
  }
  if (first !== null) yield Buffer.concat(first);
}

interface RowsFromBytes {
  push(chunk: Uint8Array): void;
  end(): void;
}

const rowsOf = (kind: Kind, sample: Uint8Array, table: Table, target: TableTarget): RowsFromBytes => {
  if (kind === 'delimited') {
    const separator = target.request.separator ?? findSeparator(sample);
    return new DelimitedRows(separator, (cells) => table.take(cells));
  }
  return new JsonRows(
    (cells) => table.take(cells),
    (row, text) => {
      target.summary.rows += 1;
      target.summary.rejected += 1;
      target.summary.faults['not-an-object'] = (target.summary.faults['not-an-object'] ?? 0) + 1;
      const fault = { sheet: null, row, field: null, code: 'not-an-object', value: text.slice(0, 60) } as const;
      target.onFault({ ...fault, cells: [text] });
    },
  );
};

type Balances = Map<string, KnownBalance>;

/** Bytes of a text, chunk by chunk. */
class TextFile {
  readonly #chunks: Utf8Chunks;
  readonly #table: Table;
  readonly #rows: RowsFromBytes;

  constructor(kind: Kind, sample: Uint8Array, target: TableTarget) {
    this.#chunks = new Utf8Chunks(sample.subarray(0, sampleBytes));
    this.#table = new Table(target, null);
    const readable = new Utf8Chunks(sample.subarray(0, sampleBytes)).take(sample.subarray(0, sampleBytes), false);
    this.#rows = rowsOf(kind, readable, this.#table, target);
  }

  push(chunk: Uint8Array): void {
    this.#rows.push(this.#chunks.take(chunk, false));
  }

  end(balances: Balances): void {
    this.#rows.push(this.#chunks.take(new Uint8Array(0), true));
    this.#rows.end();
    this.#table.end(balances);
  }
}

/** Reads a workbook whole: its directory stands at its end. */
const importWorkbook = async (bytes: Uint8Array, target: TableTarget, balances: Balances): Promise<void> => {
  try {
    for (const sheet of await sheetsOfRows(bytes, target.request.sheet)) {
      const table = new Table(target, sheet.name);
      sheet.read((cells) => table.take(cells));
      table.end(balances);
    }
  } catch (error) {
    if (error instanceof XmlFault) throw refused(error.reason, error);
    if (!(error instanceof DocumentRefusal)) throw error;
    throw refused(
      error.code === 'zip-bomb' ? 'too-large' : error.code === 'encrypted' ? 'encrypted' : 'damaged',
      error,
    );
  }
};

const importBytes = async (file: TransferFile, target: TableTarget, options: ImportOptions): Promise<void> => {
  const balances = options.balances ?? new Map<string, KnownBalance>();
  let text: TextFile | null = null;
  let workbook: Uint8Array[] | null = null;
  let length = 0;
  for await (const chunk of fromSample(file.bytes, options.onBytes ?? (() => undefined))) {
    if (length === 0) {
      if (chunk.length === 0) throw refused('empty');
      const kind = kindOf(chunk);
      if (kind === 'workbook') workbook = [];
      else text = new TextFile(kind, chunk, target);
    }
    length += chunk.length;
    text?.push(chunk);
    workbook?.push(chunk);
    if (workbook !== null && length > workbookBytes) throw refused('too-large');
  }
  text?.end(balances);
  if (workbook !== null) await importWorkbook(Buffer.concat(workbook), target, balances);
};

/**
 * Reads a file of transfers into `rows`: CSV with comma, semicolon, tab or `|` in UTF-8, GB18030 or UTF-16, JSON lines,
 * or xlsx. A row that cannot be taken is told to `onFault` and counted. Throws ImportRefusal where the file cannot be
 * read or its columns are not certain; what `rows` then holds is not to be used.
 */
export const importTransfers = async (
  file: TransferFile,
  rows: Rows,
  options: ImportOptions = {},
): Promise<ImportSummary> => {
  const summary = createSummary(file.name);
  const onFault = options.onFault ?? ((): void => undefined);
  const { account = null, parties = null, latest = Infinity } = options;
  const target: TableTarget = {
    rows,
    request: options.map ?? emptyRequest,
    summary,
    onFault,
    account,
    latest,
    parties,
  };
  try {
    await importBytes(file, target, options);
  } catch (error) {
    throw error instanceof ImportRefusal ? refusalIn(file.name, error) : error;
  }
  return summary;
};
