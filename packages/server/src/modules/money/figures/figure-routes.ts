import type { Route } from '../../../kernel/http/handle.ts';
import { exportMoneyFigures } from './export-money-figures.ts';
import { listMoneyFigureRecords } from './list-money-figure-records.ts';
import { readMoneyFigures } from './read-money-figures.ts';

export const figureRoutes: readonly Route[] = [readMoneyFigures, listMoneyFigureRecords, exportMoneyFigures];
