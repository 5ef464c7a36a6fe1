/** What a cell may hold. Money is a bigint of fen. */
export type CellValue = string | number | bigint | boolean | Temporal.PlainDate | Temporal.Instant | null;

/**
 * What a column holds. A value of another type than its column's is written as text.
 * - text: string; integer, decimal: number or bigint; percent: number, 1 = 100 %
 * - money: bigint of fen, shown in yuan; day: PlainDate; moment: Instant, shown in the county's time
 * - flag: boolean, shown as 是 or 否
 */
export type ColumnKind = 'text' | 'integer' | 'decimal' | 'percent' | 'money' | 'day' | 'moment' | 'flag';

export interface Column {
  readonly header: string;
  readonly kind: ColumnKind;
  /** In half-width characters; else fitted to the content. */
  readonly width?: number;
}

export interface Sheet {
  readonly name: string;
  /** A line above the table. */
  readonly title?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly CellValue[])[];
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** As of when its figures are; every sheet says so above the table. */
  readonly asOf: Temporal.Instant;
}

/** What a spreadsheet can hold (ECMA-376 readers agree on these). */
export const sheetBounds = { rows: 1_048_576, columns: 16_384, cellCharacters: 32_767, nameCharacters: 31 } as const;
