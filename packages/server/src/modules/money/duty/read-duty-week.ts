import { rosterEndpoints } from '@lianfang/contract/duty/roster-endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { unitSubject } from '../../units/index.ts';
import { dutyWeek } from './roster-views.ts';
import { isMonday } from './week.ts';

/** A week of a unit's roster, with the hours in which nobody is on duty. */
export const readDutyWeek = handle(
  rosterEndpoints.readDutyWeek,
  ({ params, tx }) => unitSubject(tx, params.unitId),
  ({ query, subject, actor, tx, platform, refuse }) => {
    if (!isMonday(query.monday)) refuse('duty-not-monday');
    return dutyWeek(tx, platform.secrets, { unit: subject.unit, monday: query.monday, actor });
  },
);
