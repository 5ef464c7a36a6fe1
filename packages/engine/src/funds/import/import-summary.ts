import type { RowFaultCode } from './row-fault.ts';

/** What came of a file. Every row under the header is in exactly one of taken, failed and rejected. */
export interface ImportSummary {
  readonly name: string;
  rows: number;
  taken: number;
  /** Left out because the bank says that the movement did not happen. */
  failed: number;
  rejected: number;
  /** Taken, with an amount that was rounded to the fen. */
  rounded: number;
  readonly faults: Partial<Record<RowFaultCode, number>>;
  /** How the columns of each table were read, in the form of `--map`. */
  readonly maps: string[];
  /** Names of the columns of the first table; empty where it has no header. */
  columns: readonly string[];
  /** How times are written in the first table: `iso`, a unit or a pattern; null where no row showed it. */
  timeWord: string | null;
}

export const createSummary = (name: string): ImportSummary => ({
  name,
  rows: 0,
  taken: 0,
  failed: 0,
  rejected: 0,
  rounded: 0,
  faults: {},
  maps: [],
  columns: [],
  timeWord: null,
});
