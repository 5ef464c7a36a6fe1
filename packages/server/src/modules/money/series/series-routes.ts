import type { Route } from '../../../kernel/http/handle.ts';
import { addToSeries } from './add-to-series.ts';
import { editSeries } from './edit-series.ts';
import { fetchSeriesReport } from './fetch-series-report.ts';
import { listSeries } from './list-series.ts';
import { mergeSeries } from './merge-series.ts';
import { openSeries } from './open-series.ts';
import { readSeriesMoney } from './read-series-money.ts';
import { readSeriesPayments } from './read-series-payments.ts';
import { readSeries } from './read-series.ts';
import { splitSeries } from './split-series.ts';
import { undoSeriesChange } from './undo-series-change.ts';

export const seriesRoutes: readonly Route[] = [
  listSeries,
  openSeries,
  readSeries,
  editSeries,
  addToSeries,
  splitSeries,
  mergeSeries,
  undoSeriesChange,
  readSeriesMoney,
  readSeriesPayments,
  fetchSeriesReport,
];
