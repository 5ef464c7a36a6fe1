import type { SeriesRecord } from '@lianfang/contract/series/series';

/** What every view of a series shows it from. */
export interface ViewProps {
  readonly series: SeriesRecord;
}
