import type { Route } from '../../../kernel/http/handle.ts';
import { explainMissedClock } from './explain-missed-clock.ts';
import { listMissedClocks } from './list-missed-clocks.ts';
import { noteMissedClock } from './note-missed-clock.ts';

export const dutyRoutes: readonly Route[] = [listMissedClocks, explainMissedClock, noteMissedClock];
