import { readFile } from 'node:fs/promises';
import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import type { PlanLedger } from '@lianfang/contract/plans/ledger';
import type { Duty } from './duties.ts';
import { planText, settlePlan } from './run-plan.ts';
import type { Stage } from './stage.ts';
import { duringWork, localDay, workingDaysFrom } from './working-time.ts';

const textFile = (fileName: string, text: string) => ({
  fileName,
  contentType: 'text/plain',
  bytes: new Uint8Array(Buffer.from(text)),
});

/** A second plan comes in and is left under review, with names that the directory does not know. */
const importMonthPlan = async (stage: Stage): Promise<void> => {
  const ask = await stage.as('officer2');
  const text = await readFile(new URL('./month-plan.txt', import.meta.url), 'utf8');
  const file = textFile('“全民反诈宣传月”活动方案.txt', text);
  const body = { title: '格桑县“全民反诈宣传月”活动方案', issuedOn: localDay(stage.clock.now()).toString() };
  await ask(planEndpoints.importPlan, { body, file });
};

const was = '采取短信提醒、微信提示等方式';
const becomes = '采取短信提醒、微信提示、藏汉双语语音提示等方式';

/** A new version of the plan in force, reviewed and handed in: the director has it on the list of today. */
const submitNextVersion = async (stage: Stage, ledger: PlanLedger, duties: readonly Duty[]): Promise<void> => {
  const ask = await stage.as('officer1');
  const file = textFile('实施方案（修订稿）.txt', (await planText()).replace(was, becomes));
  const body = { title: ledger.title, issuedOn: localDay(stage.clock.now()).toString() };
  const drafted = await ask(planEndpoints.importPlanVersion, { params: { planId: ledger.planId }, body, file });
  const draft = await settlePlan(ask, drafted, duties);
  const params = { planVersionId: drafted.id };
  await ask(planEndpoints.submitPlan, { params, body: { version: draft.version } });
};

/** What the office has in hand for the time to come. */
export const scheduleNextPlans = (stage: Stage, ledger: PlanLedger, duties: readonly Duty[]): void => {
  const today = localDay(stage.end);
  const at = (day: number) => duringWork(workingDaysFrom(today, day), stage.dice);
  stage.agenda.at(at(-6), () => importMonthPlan(stage));
  stage.agenda.at(at(-2), () => submitNextVersion(stage, ledger, duties));
};
