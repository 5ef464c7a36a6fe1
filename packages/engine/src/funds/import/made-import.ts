import type { KnownBalance } from '../ledger/balance.ts';
import { Rows } from '../ledger/rows.ts';
import type { Transfer } from '../transfer.ts';
import type { ImportSummary } from './import-summary.ts';
import { importTransfers } from './import-transfers.ts';
import { parseMap } from './parse-map.ts';
import type { RowFault } from './row-fault.ts';

/** What an import of bytes gave, for tests. */
export interface MadeImport {
  readonly rows: Rows;
  readonly transfers: readonly Transfer[];
  readonly faults: readonly RowFault[];
  readonly summary: ImportSummary;
  readonly balances: ReadonlyMap<string, KnownBalance>;
}

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Imports a text or bytes, in pieces of `size` bytes. */
export const imported = async (content: string | Uint8Array, map?: string, size = 7): Promise<MadeImport> => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const rows = new Rows(16);
  const faults: RowFault[] = [];
  const balances = new Map<string, KnownBalance>();
  const file = { name: 'made.csv', bytes: inPieces(bytes, size) };
  const onFault = (fault: RowFault): void => void faults.push(fault);
  const summary = await importTransfers(file, rows, {
    ...(map !== undefined && { map: parseMap(map) }),
    onFault,
    balances,
  });
  return {
    rows,
    transfers: Array.from({ length: rows.count }, (_, row) => rows.transfer(row)),
    faults,
    summary,
    balances,
  };
};
