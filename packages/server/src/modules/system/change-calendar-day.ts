import { systemEndpoints } from '@lianfang/contract/system/endpoints';
import { handleAll } from '../../kernel/http/handle.ts';
import { setCalendarDay } from './calendar-store.ts';
import { holidayYear } from './calendar-views.ts';
import { personOf } from './person-of.ts';

/** Makes one day a holiday, a working day, or what its weekday says: a local festival, a day of snow. */
export const changeCalendarDay = handleAll(
  systemEndpoints.changeCalendarDay,
  async ({ actor, params, body, tx, now, note }) => {
    const { year } = Temporal.PlainDate.from(params.day);
    await setCalendarDay(tx, year, { date: params.day, ...body }, { by: personOf(actor), now });
    note({ day: params.day, kind: body.kind });
    return holidayYear(tx, year);
  },
);
