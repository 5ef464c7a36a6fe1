import type { UnitId } from '@lianfang/contract/ids';
import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import type { PlanLedger } from '@lianfang/contract/plans/ledger';
import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import type { TaskTerms } from '@lianfang/contract/tasks/tasks';
import type { Client, Got } from './client.ts';
import type { World } from './world.ts';

type Person = Client & { readonly personId: string };

/** A county with an office, two units and a confirmed plan of two measures, made through the commands. */
export interface PlanWorld {
  readonly office: UnitId;
  readonly education: UnitId;
  readonly publicity: UnitId;
  readonly officer: Person;
  readonly director: Person;
  readonly ledger: PlanLedger;
}

const planText = [
  '测试县打击治理电信网络诈骗工作实施方案',
  '一、工作措施',
  '1.开展宣传。各学校每月开展一次防骗宣传。',
  '牵头单位：县教育局',
  '责任单位：县委宣传部',
  '2.张贴海报。在街面张贴防骗海报。',
  '牵头单位：县委宣传部',
].join('\n');

const good = <T extends Got<never>>(got: T): T => {
  if (got.status >= 400) throw new Error(`refused: ${got.text}`);
  return got;
};

/** Imports, submits and confirms a plan as two people of the office would. */
export const confirmPlanOf = async (officer: Person, director: Person, text = planText): Promise<PlanLedger> => {
  const bytes = new TextEncoder().encode(text);
  const files = [{ fileName: 'plan.txt', contentType: 'text/plain', bytes }];
  const drafted = good((await officer.call(planEndpoints.importPlan, { body: {}, files })) as never) as {
    reply: PlanLedger;
  };
  const params = { planVersionId: drafted.reply.id };
  const submitted = good(
    (await officer.call(planEndpoints.submitPlan, { params, body: { version: drafted.reply.version } })) as never,
  ) as { reply: PlanLedger };
  const confirmed = good(
    (await director.call(planEndpoints.confirmPlan, { params, body: { version: submitted.reply.version } })) as never,
  ) as { reply: PlanLedger };
  return confirmed.reply;
};

/** The county of most tests about tasks and reports. */
export const createPlanWorld = async (world: World): Promise<PlanWorld> => {
  const office = await world.unit('县联席办', 'office');
  const education = await world.unit('县教育局');
  const publicity = await world.unit('县委宣传部');
  const officer = await world.person(office, ['office-officer'], world.county);
  const director = await world.person(office, ['office-director'], world.county);
  return { office, education, publicity, officer, director, ledger: await confirmPlanOf(officer, director) };
};

/** Terms of a monthly task from a day on. */
export const monthly = (startsOn: string, over: Partial<TaskTerms> = {}): TaskTerms => ({
  title: '开展宣传',
  cycle: { kind: 'monthly', day: 10 },
  dueIn: 'period',
  startsOn,
  endsOn: null,
  acceptance: '有照片、有人数',
  checklist: [],
  waitsFor: [],
  ...over,
});

/** Assigns one measure to one unit and returns the task's id. */
export const assignOne = async (
  { officer, ledger }: PlanWorld,
  unitId: UnitId,
  terms: TaskTerms,
  measureIndex = 0,
): Promise<string> => {
  const measure = ledger.measures[measureIndex];
  if (!measure) throw new Error('the plan has no such measure');
  const body = {
    planVersionId: ledger.id,
    assignments: [{ measureId: measure.id, unitId, part: 'lead' as const, terms }],
  };
  const got = await officer.call(taskEndpoints.assignTasks, { body });
  const [taskId] = got.reply?.taskIds ?? [];
  if (!taskId) throw new Error(`refused: ${got.text}`);
  return taskId;
};
