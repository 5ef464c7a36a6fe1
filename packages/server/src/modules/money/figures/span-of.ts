import type { Span } from '@lianfang/contract/money-figures/figures';
import { sql } from 'kysely';

/** Columns that count a span in `seconds`; records without one yet are counted in `out_of` alone. */
export const spanColumns = [
  sql<number>`count(seconds)::int`.as('counted'),
  sql<number>`count(*)::int`.as('out_of'),
  sql<number | null>`percentile_disc(0.5) within group (order by seconds)`.as('median_seconds'),
  sql<number | null>`percentile_disc(0.9) within group (order by seconds)`.as('ninetieth_seconds'),
  sql<number | null>`max(seconds)`.as('longest_seconds'),
] as const;

export interface SpanRow {
  readonly counted: number;
  readonly out_of: number;
  readonly median_seconds: number | null;
  readonly ninetieth_seconds: number | null;
  readonly longest_seconds: number | null;
}

export const spanOf = (row: SpanRow): Span => ({
  counted: row.counted,
  outOf: row.out_of,
  medianSeconds: row.median_seconds,
  ninetiethSeconds: row.ninetieth_seconds,
  longestSeconds: row.longest_seconds,
});
