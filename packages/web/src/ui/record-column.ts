import type { ReactNode } from 'react';

/** One column of a record list. */
export interface RecordColumn<Row> {
  readonly key: string;
  readonly title: string;
  readonly render: (row: Row) => ReactNode;
  readonly width?: number | string;
  readonly align?: 'start' | 'end';
  /** Values of the endpoint's `sort` for up and down; absent where the list cannot be put in this order. */
  readonly sort?: { readonly up: string; readonly down: string };
  /** On a phone: the card's heading, a line with its title (where absent), or nothing. */
  readonly phone?: 'heading' | 'hidden';
  /** A long text may take two lines instead of being cut. */
  readonly wraps?: boolean;
}

/** The column that names the record: its cell is the link to it. */
export const headingOf = <Row>(columns: readonly RecordColumn<Row>[]): RecordColumn<Row> | undefined =>
  columns.find((column) => column.phone === 'heading') ?? columns[0];
