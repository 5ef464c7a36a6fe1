import { type DutyColumn, dutyColumns, DutyShiftText, dutySlots } from '@lianfang/contract/duty/roster';
import type { z } from 'zod';
import { type FormFault, type FormRow, readForm } from '../../../kernel/documents/workbook/read-form.ts';

type Column = z.infer<typeof DutyColumn>;
type Fault = FormFault<Column>;

const form = { columns: dutyColumns, needed: ['day', 'name'], mostRows: 1_000 } as const;

const slots = new Map(Object.values(dutySlots).map((slot) => [slot.words.zh as string, slot]));

const messages: Readonly<Record<string, string>> = {
  day: '日期应写作 2026-03-02',
  from: '开始时间应写作 08:00',
  until: '结束时间应写作 20:00',
  name: '没有填写值班人',
  phone: '电话只含数字、空格和横线',
  standIn: '缺勤须填写替班人',
  standInPhone: '替班电话只含数字、空格和横线',
};

/** 8:00 and what a spreadsheet makes of a time, 1899-12-31 08:00:00, as 08:00; else as it stands. */
const timeText = (cell: string): string => {
  const found = /(?:^|\s)(\d{1,2})[:：](\d{2})(?::\d{2})?$/.exec(cell);
  return found ? `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? ''}` : cell;
};

const dayText = (cell: string): string => {
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\s00:00:00)?$/.exec(cell);
  return found ? [found[1], found[2]?.padStart(2, '0'), found[3]?.padStart(2, '0')].join('-') : cell;
};

const readRow = ({ row, cells }: FormRow<Column>): { shift?: DutyShiftText; faults: Fault[] } => {
  const slot = slots.get(cells.slot);
  if (cells.slot !== '' && !slot) {
    const known = [...slots.keys()].join('、');
    return { faults: [{ row, column: 'slot', message: `班次应为${known}，或填写开始和结束` }] };
  }
  const parsed = DutyShiftText.safeParse({
    day: dayText(cells.day),
    from: timeText(cells.from) || (slot?.from ?? ''),
    until: timeText(cells.until) || (slot?.until ?? ''),
    name: cells.name,
    phone: cells.phone || null,
    standIn: cells.standIn || null,
    standInPhone: cells.standInPhone || null,
    isAbsent: ['是', '缺勤', '1', 'TRUE'].includes(cells.isAbsent),
  });
  if (parsed.success) return { shift: parsed.data, faults: [] };
  const faults = parsed.error.issues.map((issue): Fault => {
    const column = (Object.keys(dutyColumns) as Column[]).find((name) => name === issue.path[0]) ?? null;
    return { row, column, message: messages[column ?? ''] ?? '内容有误' };
  });
  return { faults };
};

/** Shifts of an uploaded form, and what is wrong in which row. @throws FileRefused with a code of `workbookRefusals` */
export const readDutySheet = async (
  bytes: Buffer,
): Promise<{ readonly shifts: readonly DutyShiftText[]; readonly faults: readonly Fault[] }> => {
  const { rows, faults } = await readForm<Column>(bytes, form);
  const read = rows.map(readRow);
  return {
    shifts: read.flatMap(({ shift }) => (shift ? [shift] : [])),
    faults: [...faults, ...read.flatMap((one) => one.faults)],
  };
};
