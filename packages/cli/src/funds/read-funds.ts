import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { ImportRefusal } from '@lianfang/engine/funds/import/import-refusal';
import type { ImportSummary } from '@lianfang/engine/funds/import/import-summary';
import { importTransfers } from '@lianfang/engine/funds/import/import-transfers';
import type { KnownBalance } from '@lianfang/engine/funds/ledger/balance';
import { Ledger } from '@lianfang/engine/funds/ledger/ledger';
import { Rows } from '@lianfang/engine/funds/ledger/rows';
import { exitCodes, Refused, type Run } from '../command.ts';
import { unreadable } from '../read-input.ts';
import { type FundsOptions, readFundsOptions } from './funds-options.ts';
import { RejectFile } from './reject-file.ts';
import { ledgerText, summaryText } from './summary-words.ts';

/** Transfers from files, ready to be followed. */
export interface ReadFunds {
  readonly ledger: Ledger;
  readonly balances: ReadonlyMap<string, KnownBalance>;
  readonly summaries: readonly ImportSummary[];
  /** How the first file writes times. */
  readonly timeWord: string | null;
  /** What the command has to end with, if nothing else is wrong: rows that were not taken are not passed over. */
  readonly code: number;
}

const chunkBytes = 1_048_576;
/** A line of progress for every so many bytes. */
const progressBytes = 268_435_456;
/** Bytes a row takes in a file, as little as they usually are; columns that are too long take no memory. */
const rowBytes = 32;
const rowsUnknown = 1_048_576;

interface OpenFile {
  readonly name: string;
  readonly size: number | null;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Opened when its first bytes are wanted, closed when nobody wants more. */
async function* bytesOf(name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(name, { highWaterMark: chunkBytes });
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? unreadable(name, error) : error;
  }
}

const openFile = async (name: string, { input }: Run): Promise<OpenFile> => {
  if (name === '-') return { name, size: null, bytes: input };
  const found = await stat(name).catch((error: unknown) => {
    throw unreadable(name, error);
  });
  if (found.isDirectory()) throw unreadable(name, Object.assign(new Error(name), { code: 'EISDIR' }));
  return { name, size: found.size, bytes: bytesOf(name) };
};

const progressOf = ({ name, size }: OpenFile, { errors, say }: Run): ((count: number) => void) => {
  let done = 0;
  return (count) => {
    const before = Math.floor(done / progressBytes);
    done += count;
    if (Math.floor(done / progressBytes) === before) return;
    const part = size === null ? `${Math.floor(done / chunkBytes)} MB` : `${Math.floor((done / size) * 100)} %`;
    errors.write(`${say({ zh: `正在读取 ${name}`, en: `reading ${name}` })} ${part}\n`);
  };
};

type Balances = Map<string, KnownBalance>;

const readFile = async (
  file: OpenFile,
  into: { readonly rows: Rows; readonly balances: Balances; readonly rejects: RejectFile | null },
  { map }: FundsOptions,
  run: Run,
): Promise<ImportSummary> => {
  const { rows, balances, rejects } = into;
  try {
    return await importTransfers(file, rows, {
      ...(map !== null && { map }),
      balances,
      onBytes: progressOf(file, run),
      onFault: (fault) => rejects?.add(file.name, fault),
    });
  } catch (error) {
    throw error instanceof ImportRefusal ? new Refused(error.words) : error;
  }
};

const readAll = async (files: readonly OpenFile[], options: FundsOptions, run: Run) => {
  const expected = files.reduce(
    (sum, { size }) => sum + (size === null ? rowsUnknown : Math.ceil(size / rowBytes)),
    16,
  );
  const into = {
    rows: new Rows(expected),
    balances: new Map<string, KnownBalance>(),
    rejects: options.rejects === null ? null : await RejectFile.open(options.rejects, run.language),
  };
  const summaries: ImportSummary[] = [];
  try {
    for (const file of files) summaries.push(await readFile(file, into, options, run));
  } finally {
    await into.rejects?.close();
  }
  return { ...into, summaries };
};

/**
 * Reads every file into one ledger; progress goes to the errors stream, a summary of each file to `told`. Throws Refused where a file cannot
 * be read or nothing was in them.
 */
export const readFunds = async (
  names: readonly string[],
  run: Run,
  told: Writable = run.errors,
): Promise<ReadFunds> => {
  const options = readFundsOptions(run.options);
  const files = await Promise.all(names.map((name) => openFile(name, run)));
  const { rows, balances, summaries } = await readAll(files, options, run);
  for (const summary of summaries) told.write(summaryText(summary, run.language));
  if (rows.count === 0) throw new Refused({ zh: '没有读到一笔交易。', en: 'Not one transfer was read.' });
  const ledger = new Ledger(rows, { skewMs: options.skewMs });
  told.write(`${run.say(ledgerText(ledger.count, ledger.accountCount, ledger.duplicateCount))}\n`);
  const hasRejects = summaries.some(({ rejected }) => rejected > 0);
  return {
    ledger,
    balances,
    summaries,
    timeWord: summaries.find(({ timeWord }) => timeWord !== null)?.timeWord ?? null,
    code: hasRejects && !options.allowRejects ? exitCodes.refused : exitCodes.done,
  };
};
