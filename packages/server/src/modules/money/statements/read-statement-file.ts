import type { PartyNames } from '@lianfang/engine/funds/import/party-names';
import { ImportRefusal } from '@lianfang/engine/funds/import/import-refusal';
import { type ImportOptions, importTransfers } from '@lianfang/engine/funds/import/import-transfers';
import type { ImportSummary } from '@lianfang/engine/funds/import/import-summary';
import { parseMap } from '@lianfang/engine/funds/import/parse-map';
import type { KnownBalance } from '@lianfang/engine/funds/ledger/balance';
import { Rows } from '@lianfang/engine/funds/ledger/rows';

/** A file as it came, what a person says of its columns, and the account that it is to be about. */
export interface StatementFile {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly map: string | null;
  readonly account: string;
  /** No row may be of a later moment; milliseconds. */
  readonly latest: number;
}

/** What a file told. */
export interface FileRead {
  readonly rows: Rows;
  readonly summary: ImportSummary;
  readonly balances: Map<string, KnownBalance>;
  readonly parties: ReadonlyMap<string, PartyNames>;
}

/** Reads the movements of one account out of a file. Throws ImportRefusal where it cannot be read or is not certain. */
export const readStatementFile = async (
  { name, bytes, map, account, latest }: StatementFile,
  onFault: NonNullable<ImportOptions['onFault']>,
): Promise<FileRead> => {
  const rows = new Rows(1024);
  const balances = new Map<string, KnownBalance>();
  const parties = new Map<string, PartyNames>();
  const wish = map === null ? {} : { map: parseMap(map) };
  const summary = await importTransfers({ name, bytes }, rows, {
    ...wish,
    account,
    latest,
    balances,
    parties,
    onFault,
  });
  return { rows, summary, balances, parties };
};

/** The bytes of a small file, or the beginning of a large one. */
export async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** A text up to its last full line; a workbook whole, for its directory stands at its end. */
export const fullLines = (bytes: Uint8Array, most: number): Uint8Array => {
  const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isWorkbook || bytes.length <= most) return bytes;
  const end = bytes.lastIndexOf(0x0a, most);
  return end <= 0 ? bytes.subarray(0, most) : bytes.subarray(0, end + 1);
};

const saysAccount = (map: string | null): boolean => map !== null && /(?:^|,)\s*(?:own|from|to)\s*:?=/u.test(map);

/** The same map, with the account of the order as the account of every row. */
const withAccount = (map: string | null, account: string): string => `${map === null ? '' : `${map},`}own:=${account}`;

/**
 * Reads a beginning of a file with the columns as a person says them or as their names say it. Where no column tells
 * whose statement it is, it is that of the account asked about. Gives the map that settled it.
 */
export const readSettled = async (
  file: Omit<StatementFile, 'bytes'>,
  bytes: Uint8Array,
  onFault: NonNullable<ImportOptions['onFault']>,
): Promise<FileRead & { readonly map: string | null }> => {
  const { map, account } = file;
  try {
    return { ...(await readStatementFile({ ...file, bytes: inOnePiece(bytes) }, onFault)), map };
  } catch (error) {
    if (!(error instanceof ImportRefusal) || error.code !== 'unsafe-guess' || saysAccount(map)) throw error;
    const settled = withAccount(map, account);
    try {
      return {
        ...(await readStatementFile({ ...file, map: settled, bytes: inOnePiece(bytes) }, onFault)),
        map: settled,
      };
    } catch (again) {
      // The first refusal names all that is missing.
      throw again instanceof ImportRefusal && again.code === 'unsafe-guess' ? error : again;
    }
  }
};
