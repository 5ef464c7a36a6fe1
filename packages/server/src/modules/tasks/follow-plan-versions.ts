import { PlanId } from '@lianfang/contract/ids';
import { z } from 'zod';
import type { Transaction } from '../../kernel/database/connect.ts';
import { defineJob } from '../../kernel/jobs/define-job.ts';
import { measuresByLineage, versionsInForce } from '../plans/index.ts';
import { insertEvent } from './task-store.ts';

interface Behind {
  readonly id: string;
  readonly plan_id: string;
  readonly lineage_id: string;
}

const tasksBehind = async (tx: Transaction): Promise<Map<string, Behind[]>> => {
  const plans = await tx.selectFrom('task').select('plan_id').distinct().where('state', '=', 'open').execute();
  const inForce = await versionsInForce(
    tx,
    plans.map((row) => row.plan_id),
  );
  const behind = await Promise.all(
    [...inForce].map(([planId, versionId]) =>
      tx
        .selectFrom('task')
        .select(['id', 'plan_id', 'lineage_id'])
        .where('plan_id', '=', planId)
        .where('state', '=', 'open')
        .where('plan_version_id', '<>', versionId)
        .execute(),
    ),
  );
  return Map.groupBy(behind.flat(), (task) => task.plan_id);
};

/**
 * Brings open tasks over to the version of their plan that is in force now: a task whose measure goes on keeps its
 * history and points at the measure's new text; one whose measure is gone is superseded.
 */
export const followPlanVersions = defineJob({
  name: 'follow-plan-versions',
  payload: z.strictObject({}),
  cron: '* * * * *',
  run: async ({ tx, now, actor }) => {
    for (const [planId, tasks] of await tasksBehind(tx)) {
      const measures = await measuresByLineage(tx, PlanId.parse(planId));
      const versionId = (await versionsInForce(tx, [planId])).get(planId);
      if (!versionId) continue;
      for (const task of tasks) {
        const measure = [...measures.values()].find((one) => one.lineageId === task.lineage_id);
        const change = measure
          ? {
              plan_version_id: versionId,
              measure_id: measure.id,
              measure_path: measure.path,
              position: measure.position,
            }
          : { state: 'superseded' };
        await tx
          .updateTable('task')
          .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
          .where('id', '=', task.id)
          .execute();
        const words = measure ? '方案更新，任务转入新版本' : '新版方案不再有此措施，任务已被替代';
        await insertEvent(tx, [task.id], { kind: 'followPlanVersions', words }, actor, now);
      }
    }
  },
});
