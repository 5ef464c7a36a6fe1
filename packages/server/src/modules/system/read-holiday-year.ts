import { systemEndpoints } from '@lianfang/contract/system/endpoints';
import { handleAll } from '../../kernel/http/handle.ts';
import { holidayYear } from './calendar-views.ts';

/** The holidays of a year. */
export const readHolidayYear = handleAll(systemEndpoints.readHolidayYear, ({ params, tx }) =>
  holidayYear(tx, params.year),
);
