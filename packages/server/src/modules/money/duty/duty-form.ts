import { dutyColumns, type DutyShift, dutySlots } from '@lianfang/contract/duty/roster';
import { rosterEndpoints } from '@lianfang/contract/duty/roster-endpoints';
import { writeWorkbook } from '../../../kernel/documents/workbook/write-workbook.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { unitSubject } from '../../units/index.ts';
import { shiftsOn } from './roster-store.ts';
import { shiftOf } from './roster-views.ts';
import { daysOfWeek, isMonday } from './week.ts';

const slotName = ({ from, until }: Pick<DutyShift, 'from' | 'until'>): string =>
  Object.values(dutySlots).find((slot) => slot.from === from && slot.until === until)?.words.zh ?? '';

const rowOf = (shift: DutyShift): (string | null)[] => [
  shift.day,
  slotName(shift),
  shift.from,
  shift.until,
  shift.name,
  shift.phone,
  shift.standIn,
  shift.standInPhone,
  shift.isAbsent ? '是' : null,
];

/** A week as rows; one that is empty yet has its days and shifts written out, to be filled in. */
const rowsOf = (days: readonly string[], shifts: readonly DutyShift[]): (string | null)[][] =>
  shifts.length > 0
    ? shifts.map(rowOf)
    : days.flatMap((day) =>
        [dutySlots.day, dutySlots.night].map(({ words, from, until }) => [day, words.zh, from, until, null]),
      );

/** A week of the roster as a workbook; filled in, it is the form to import. */
export const dutyForm = handle(
  rosterEndpoints.dutyForm,
  ({ params, tx }) => unitSubject(tx, params.unitId),
  async ({ query: { monday }, subject: { unit }, tx, now, platform: { secrets }, refuse }) => {
    if (!isMonday(monday)) refuse('duty-not-monday');
    const days = daysOfWeek(monday);
    const found = await shiftsOn(tx, unit.id, monday, days[6] ?? monday);
    const shifts = found.map((row) => shiftOf(secrets, row));
    const columns = Object.values(dutyColumns).map(({ zh }) => ({ header: zh, kind: 'text' as const }));
    const bytes = await writeWorkbook({ sheets: [{ name: '值班表', columns, rows: rowsOf(days, shifts) }], asOf: now });
    return {
      fileName: `${unit.name}值班表${monday}.xlsx`,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes,
    };
  },
);
