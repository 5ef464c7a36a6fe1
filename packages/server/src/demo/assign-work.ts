import type { Cycle } from '@lianfang/contract/cycle';
import type { PlanLedger } from '@lianfang/contract/plans/ledger';
import { reportEndpoints } from '@lianfang/contract/reports/endpoints';
import type { Indicator } from '@lianfang/contract/reports/reports';
import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import type { TaskPart, TaskRecord } from '@lianfang/contract/tasks/tasks';
import type { TaskId } from '@lianfang/contract/ids';
import { cycleOf, type Duty, titleOf } from './duties.ts';
import type { Ask } from './hand.ts';
import { known, type Stage } from './stage.ts';

/** A task of the play with the rounds that it owes and the figures that each asks for. */
export interface Owed {
  readonly taskId: TaskId;
  readonly code: string;
  readonly part: TaskPart;
  readonly duty: Duty;
  readonly periods: TaskRecord['periods'];
  readonly indicators: readonly Indicator[];
  /** As it stood when it was assigned. */
  readonly version: number;
}

const defineFigures = async (ask: Ask, ledger: PlanLedger, duties: readonly Duty[]) => {
  const byPath = new Map<string, readonly Indicator[]>();
  for (const { path, figures } of duties) {
    const params = { measureId: known(measureIds(ledger), path) };
    const defined: Indicator[] = [];
    for (const body of figures) defined.push(await ask(reportEndpoints.defineIndicator, { params, body }));
    byPath.set(path, defined);
  }
  return byPath;
};

const measureIds = (ledger: PlanLedger) => new Map(ledger.measures.map((measure) => [measure.path, measure.id]));

const isChosen = ({ only }: Duty, part: TaskPart, code: string): boolean =>
  part === 'lead' || only === undefined || only.includes(code);

/** Reports by the week are asked for only once the first months have shown that they are needed. */
const startOf = ({ kind }: Cycle, startsOn: string): string =>
  kind === 'weekly' ? Temporal.PlainDate.from(startsOn).add({ months: 4 }).toString() : startsOn;

/** Assigns what the confirmed plan asks for, with the terms that the office gives each measure. */
export const assignWork = async (
  { unitIds }: Stage,
  ask: Ask,
  {
    ledger,
    duties,
    startsOn,
  }: { readonly ledger: PlanLedger; readonly duties: readonly Duty[]; readonly startsOn: string },
): Promise<readonly Owed[]> => {
  const codes = new Map([...unitIds].map(([code, id]) => [id, code]));
  const byPath = new Map(duties.map((duty) => [duty.path, duty]));
  const figures = await defineFigures(ask, ledger, duties);
  const params = { planVersionId: ledger.id };
  const { proposals } = await ask(taskEndpoints.proposeTasks, { params });
  const chosen = proposals.flatMap(({ measureId, measurePath, unitId, part, terms }) => {
    const duty = known(byPath, measurePath);
    const code = known(codes, unitId);
    if (!isChosen(duty, part, code)) return [];
    const { acceptance, checklist } = duty;
    const cycle = cycleOf(duty, part);
    const own = {
      title: titleOf(duty, part),
      cycle,
      startsOn: startOf(cycle, startsOn),
      acceptance,
      checklist: [...checklist],
    };
    return [{ code, duty, assignment: { measureId, unitId, part, terms: { ...terms, ...own } } }];
  });
  const body = { planVersionId: ledger.id, assignments: chosen.map((one) => one.assignment) };
  const { taskIds } = await ask(taskEndpoints.assignTasks, { body });
  const owed: Owed[] = [];
  for (const [index, { code, duty, assignment }] of chosen.entries()) {
    const taskId = taskIds[index];
    if (!taskId) throw new Error('demo: a task was not assigned');
    const { periods, version } = await ask(taskEndpoints.readTask, { params: { taskId } });
    const indicators = known(figures, duty.path);
    owed.push({ taskId, code, part: assignment.part, duty, periods, indicators, version });
  }
  return owed;
};
