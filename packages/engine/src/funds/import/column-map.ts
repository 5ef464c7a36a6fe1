/** What a column can give to a transfer. Each has its words in the help of the command line. */
export const mapFields = [
  'from',
  'to',
  'own',
  'other',
  'direction',
  'amount',
  'in',
  'out',
  'cny',
  'at',
  'currency',
  'channel',
  'id',
  'source',
  'balance',
  'status',
  'holder',
  'bank',
] as const;

export type MapField = (typeof mapFields)[number];

/** Fields whose columns hold amounts, so that a unit may follow the column. */
export const amountFields: readonly MapField[] = ['amount', 'in', 'out', 'cny', 'balance'];

/**
 * Where a field comes from: columns by name or #number (joined by a space where several), or one value for the entire
 * file. Neither where the field is not to be read. `unit` of amounts and times, null where none is said.
 */
export interface ColumnReference {
  readonly columns: readonly string[];
  readonly fixed: string | null;
  readonly unit: string | null;
}

/** What a person says of a file's columns. `hasHeader` false where the first row is a transfer already. */
export interface MapRequest {
  readonly fields: ReadonlyMap<MapField, ColumnReference>;
  readonly separator: number | null;
  readonly sheet: string | null;
  readonly hasHeader: boolean;
}

export const emptyRequest: MapRequest = { fields: new Map(), separator: null, sheet: null, hasHeader: true };
