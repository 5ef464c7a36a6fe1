import { personColumns, type PersonRowFault } from '@lianfang/contract/people/import-endpoints';
import { NewPerson } from '@lianfang/contract/people/people';
import { Role, roles } from '@lianfang/contract/people/roles';

type ColumnName = keyof typeof personColumns;

/** A row as it was understood; the unit is still a name. */
export interface SheetPerson {
  readonly row: number;
  readonly unit: string;
  readonly text: Omit<NewPerson, 'unitId'>;
}

/** Most rows of one workbook. */
export const mostRows = 2000;

const names = Object.keys(personColumns) as ColumnName[];
const needed: readonly ColumnName[] = ['name', 'login', 'unit'];

const textOf = (cell: string | undefined): string => (cell ?? '').normalize('NFC').trim();

const roleByWord = new Map<string, Role>(
  Role.options.flatMap((role) => [[roles[role].words.zh, role] as const, [role, role] as const]),
);

const Text = NewPerson.omit({ unitId: true, role: true });

const messages: Readonly<Record<string, string>> = {
  name: '姓名应为 1–120 字',
  login: '登录名应为 3–40 位小写字母、数字、点、横线，以字母或数字开头',
  post: '职务不得超过 300 字',
  phone: '电话只含数字、空格和横线',
};

const rowOf = (row: number, cell: (column: ColumnName) => string): SheetPerson | readonly PersonRowFault[] => {
  const role = cell('role') === '' ? null : roleByWord.get(cell('role'));
  const orNull = (column: ColumnName): string | null => cell(column) || null;
  const text = Text.safeParse({
    name: cell('name'),
    login: cell('login'),
    post: orNull('post'),
    phone: orNull('phone'),
  });
  const faults: PersonRowFault[] = [
    ...(text.error?.issues ?? []).map((issue) => {
      const column = names.find((name) => name === issue.path[0]) ?? null;
      return { row, column, message: messages[column ?? ''] ?? '内容有误' };
    }),
    ...(cell('unit') === '' ? [{ row, column: 'unit' as const, message: '没有填写单位' }] : []),
    ...(role === undefined
      ? [{ row, column: 'role' as const, message: `没有“${cell('role').slice(0, 40)}”这个角色` }]
      : []),
  ];
  if (!text.success || role === undefined || faults.length > 0) return faults;
  return { row, unit: cell('unit'), text: { ...text.data, role } };
};

/** Reads the rows below the headings, empty ones left out; row numbers are those that the spreadsheet shows. */
export const readPeopleSheet = (
  sheet: readonly (readonly string[])[],
): { readonly people: readonly SheetPerson[]; readonly faults: readonly PersonRowFault[] } => {
  const at = sheet
    .slice(0, 10)
    .findIndex((row) => row.some((cell) => needed.some((name) => textOf(cell) === personColumns[name].zh)));
  const headings = (sheet[at] ?? []).map(textOf);
  const missing = needed.filter((name) => !headings.includes(personColumns[name].zh));
  if (missing.length > 0)
    return {
      people: [],
      faults: missing.map((column) => ({
        row: Math.max(1, at + 1),
        column,
        message: `缺少“${personColumns[column].zh}”这一列`,
      })),
    };
  const lines = sheet.slice(at + 1).map((cells, index) => ({ row: at + 2 + index, cells }));
  const filled = lines.filter(({ cells }) => cells.some((cell) => textOf(cell) !== ''));
  if (filled.length > mostRows)
    return { people: [], faults: [{ row: 1, column: null, message: `一次最多导入 ${mostRows} 行` }] };
  const read = filled.map(({ row, cells }) =>
    rowOf(row, (column) => textOf(cells[headings.indexOf(personColumns[column].zh)])),
  );
  return {
    people: read.filter((one) => 'text' in one),
    faults: read.flatMap((one) => ('text' in one ? [] : one)),
  };
};
