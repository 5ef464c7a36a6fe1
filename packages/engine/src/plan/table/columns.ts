import { LABEL, roleKind, type LabelKind } from '../label-words.ts';
import { readFirstLeads } from '../unit-name.ts';
import type { FirstLeads } from '../statement.ts';

/** What a column of a table holds. */
export type ColumnKind = 'number' | 'category' | 'task' | 'detail' | 'ignored' | Exclude<LabelKind, 'other'>;

export interface Column {
  readonly kind: ColumnKind;
  readonly firstLeads: FirstLeads | null;
}

const FULL_LABEL = new RegExp(`^${LABEL}$`, 'u');
const NUMBER = /^(?:序号|编号|项次|序|号|No\.?)$/iu;
const CATEGORY =
  /^(?:类别|分类|领域|方面|板块|大类|项目类别|工作类别|任务类别|一级指标|工作领域|重点领域|专项|指标类别|行动名称)$/u;
const DETAIL =
  /^(?:具体|主要|工作|考核|整改|任务|重点|评分|评价|推进|实施|创建|检查|年度|阶段性)?(?:内容|措施|举措|指标|要求|标准|细则|任务内容|工作内容|目标|做法|评分标准|工作措施|工作要求|工作目标|任务要求|考核标准|评分细则|整改措施|整改目标|说明)(?:及要求|及标准|与标准|和要求)?$/u;
const TASK =
  /^(?:重点|主要|具体|目标|年度|考核|工作|整改|创建|改革|督查|检查|测评){0,4}(?:任务|项目|事项|工作|问题|任务名称|工作名称|项目名称|名称|措施名称|考核项目|任务分解|工作任务)(?:清单|内容|分解)?$/u;
const POINTS = /分值|分数|得分|扣分|权重|总分|备注|进度|完成情况|进展|联系人|电话|自评|考核得分/u;
const SHORT: ReadonlyMap<string, ColumnKind> = new Map([
  ['牵头', 'lead'],
  ['主办', 'lead'],
  ['责任', 'responsible'],
  ['承办', 'responsible'],
  ['负责', 'responsible'],
  ['分工', 'responsible'],
  ['责任分工', 'responsible'],
  ['任务分工', 'responsible'],
  ['职责分工', 'responsible'],
  ['单位', 'responsible'],
  ['部门', 'responsible'],
  ['配合', 'supporting'],
  ['协办', 'supporting'],
  ['参与', 'supporting'],
  ['时限', 'deadline'],
  ['期限', 'deadline'],
  ['时间', 'deadline'],
  ['完成时间', 'deadline'],
  ['周期', 'cycle'],
  ['频次', 'cycle'],
]);
const LONGEST = 60;

const labelKind = (words: string): ColumnKind | null => {
  const groups = FULL_LABEL.exec(words)?.groups;
  if (!groups || groups['other'] !== undefined) return null;
  if (groups['role'] !== undefined) {
    const kind = roleKind(groups['role']);
    return kind === 'other' ? null : kind;
  }
  return groups['deadline'] === undefined ? 'cycle' : 'deadline';
};

const plainKind = (words: string): ColumnKind | null => {
  if (NUMBER.test(words)) return 'number';
  if (POINTS.test(words)) return 'ignored';
  const short = SHORT.get(words);
  if (short) return short;
  const label = labelKind(words);
  if (label) return label;
  if (CATEGORY.test(words)) return 'category';
  if (DETAIL.test(words)) return 'detail';
  return TASK.test(words) ? 'task' : null;
};

/** What the words over a column say it holds; null for words that are no heading of a plan's table. */
export const columnOf = (cell: string): Column | null => {
  const words = cell.replaceAll(' ', '');
  if (words === '' || words.length > LONGEST) return null;
  const tail = /\([^()]{1,40}\)$/u.exec(words);
  const bare = tail ? words.slice(0, tail.index) : words;
  const kind = plainKind(words.replace(/[()]/gu, '')) ?? plainKind(bare);
  return kind === null ? null : { kind, firstLeads: tail ? readFirstLeads(tail[0]) : null };
};

const UNITS: ReadonlySet<ColumnKind> = new Set(['lead', 'responsible', 'supporting', 'person']);
const SUBJECTS: ReadonlySet<ColumnKind> = new Set(['task', 'detail', 'category']);
const ROLE_WORDS = /牵头|主办|责任|负责|承办|落实|配合|协办/u;
/** Heads over what no duty is. */
const NO_DUTY = /姓名|人员|职务|成员|电话|时间|日期|地点|金额|数量|地址/u;

/** An unknown head between the number and the duty groups the duties: 行动举措 before 具体任务. */
const withCategory = (cells: readonly string[], columns: readonly (Column | null)[]): (Column | null)[] => {
  const duty = columns.findIndex((column) => column !== null && SUBJECTS.has(column.kind));
  const words = cells[duty - 1]?.trim() ?? '';
  const groups = columns[duty - 2]?.kind === 'number' && !columns[duty - 1] && words !== '' && !NO_DUTY.test(words);
  return columns.map((column, index) =>
    groups && index === duty - 1 ? { kind: 'category', firstLeads: null } : column,
  );
};

/**
 * The columns under a line of heads. Where a role is named but nothing says what is to be done, the first other head
 * (民生实事, 涉及领域, 目标与任务) stands over the duty: what a table is about may have any name.
 */
export const columnsOf = (cells: readonly string[]): (Column | null)[] => {
  const columns = cells.map(columnOf);
  const roles = cells.some((words, index) => ROLE_WORDS.test(words) && UNITS.has(columns[index]?.kind ?? 'ignored'));
  if (!roles) return columns;
  if (columns.some((column) => column !== null && SUBJECTS.has(column.kind))) return withCategory(cells, columns);
  const duty = cells.findIndex(
    (words, index) => columns[index] === null && words.trim() !== '' && !NO_DUTY.test(words),
  );
  return columns.map((column, index) => (index === duty ? { kind: 'task', firstLeads: null } : column));
};

/** Whether these columns make a table of duties: somebody in one, something to do in another. */
export const isDutyTable = (columns: readonly (Column | null)[]): boolean => {
  const kinds = columns.map((column) => column?.kind);
  return kinds.some((kind) => kind && UNITS.has(kind)) && kinds.some((kind) => kind && SUBJECTS.has(kind));
};
