import { SeriesName } from '@lianfang/contract/series/links';

/** C2026-0012: a series is never taken for a case. */
export const seriesNumberText = ({ year, number }: { readonly year: number; readonly number: number }): string =>
  `C${year}-${String(number).padStart(4, '0')}`;

export const seriesNameOf = (row: {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly name: string;
}): SeriesName => SeriesName.parse({ id: row.id, number: seriesNumberText(row), name: row.name });
