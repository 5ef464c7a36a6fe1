import { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import type { PeriodState, TaskPart, TaskRow } from '@lianfang/contract/tasks/tasks';
import { taskLifecycle } from '@lianfang/contract/tasks/tasks';
import { cycleWords } from '@lianfang/engine/calendar/cycle-words';
import { dayOf } from '../../../kernel/clock/clock.ts';
import type { CellValue, Column } from '../../../kernel/documents/workbook/workbook.ts';
import { writeWorkbook } from '../../../kernel/documents/workbook/write-workbook.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { tasksToExport } from '../../tasks/index.ts';
import { xlsxType } from '../writing/keep-paper.ts';

const mostRows = 20_000;

const parts: Readonly<Record<TaskPart, string>> = { lead: '牵头', responsible: '责任', supporting: '配合' };

const standings: Readonly<Record<PeriodState, string>> = {
  upcoming: '未到期',
  'due-soon': '即将到期',
  overdue: '已逾期',
  submitted: '待审核',
  returned: '已退回',
  accepted: '已通过',
  'accepted-late': '已通过（逾期）',
  waived: '免报',
};

const columns: readonly Column[] = [
  { header: '单位', kind: 'text' },
  { header: '任务', kind: 'text', width: 60 },
  { header: '分工', kind: 'text' },
  { header: '方案', kind: 'text', width: 40 },
  { header: '措施编号', kind: 'text' },
  { header: '报送周期', kind: 'text' },
  { header: '任务状态', kind: 'text' },
  { header: '本期', kind: 'text' },
  { header: '下次期限', kind: 'moment' },
  { header: '本期情况', kind: 'text' },
  { header: '逾期期次', kind: 'integer' },
  { header: '经办人', kind: 'text' },
];

const rowOf = (task: TaskRow): CellValue[] => [
  task.unitName,
  task.title,
  parts[task.part],
  task.planTitle,
  task.measurePath,
  cycleWords(task.cycle).zh,
  taskLifecycle.states[task.state].zh,
  task.nextPeriodKey,
  task.nextDueAt === null ? null : Temporal.Instant.from(task.nextDueAt),
  task.periodState === null ? null : standings[task.periodState],
  task.overdueCount,
  task.delegateName,
];

/** The tasks that the actor may see, narrowed like the list, as a workbook. */
export const exportTasks = handleAll(documentEndpoints.exportTasks, async ({ query, actor, tx, now, refuse }) => {
  const tasks = (await tasksToExport(tx, actor, query, mostRows, now)) ?? refuse('document-too-many-rows');
  const sheet = { name: '任务清单', title: '任务清单', columns, rows: tasks.map(rowOf) };
  const bytes = await writeWorkbook({ sheets: [sheet], asOf: now });
  return { fileName: `任务清单${dayOf(now)}.xlsx`, mediaType: xlsxType, bytes };
});
