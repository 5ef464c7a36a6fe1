/** Transfers that a statement gave, column by column. Amounts in fen, moments in milliseconds since 1970. */
export interface Fetched {
  /** Place of each among all that were ever given. */
  readonly ordinals: readonly number[];
  readonly payers: readonly string[];
  readonly payees: readonly string[];
  readonly amounts: readonly number[];
  readonly moments: readonly number[];
  readonly channels: readonly string[];
  readonly references: readonly (string | null)[];
}

const numbersIn = (value: unknown): number[] => (Array.isArray(value) ? value.map(Number) : []);

const textsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const textsOrNoneIn = (value: unknown): (string | null)[] =>
  Array.isArray(value) ? value.map((one) => (typeof one === 'string' ? one : null)) : [];

/** Reads the one row that a statement gives, by the names of its columns. No row at all is no transfer. */
export const readFetched = (row: Readonly<Record<string, unknown>> = {}): Fetched => ({
  ordinals: numbersIn(row['ordinals']),
  payers: textsIn(row['payers']),
  payees: textsIn(row['payees']),
  amounts: numbersIn(row['amounts']),
  moments: numbersIn(row['moments']),
  channels: textsIn(row['channels']),
  references: textsOrNoneIn(row['refs']),
});
