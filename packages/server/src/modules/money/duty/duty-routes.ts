import type { Route } from '../../../kernel/http/handle.ts';
import { dutyForm } from './duty-form.ts';
import { explainMissedClock } from './explain-missed-clock.ts';
import { importDuty } from './import-duty.ts';
import { listMissedClocks } from './list-missed-clocks.ts';
import { listOnDuty } from './list-on-duty.ts';
import { noteMissedClock } from './note-missed-clock.ts';
import { readDutyWeek } from './read-duty-week.ts';
import { saveDutyWeek } from './save-duty-week.ts';

export const dutyRoutes: readonly Route[] = [
  readDutyWeek,
  listOnDuty,
  saveDutyWeek,
  dutyForm,
  importDuty,
  listMissedClocks,
  explainMissedClock,
  noteMissedClock,
];
