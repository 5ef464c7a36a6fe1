import { Cycle } from '@lianfang/contract/cycle';
import { z } from 'zod';
import { defineJob } from '../../kernel/jobs/define-job.ts';
import { layOutPeriods, refreshNextPeriod } from './period-store.ts';

const DueIn = z.enum(['period', 'next-period']);

/** Keeps the rounds of open tasks laid out a year ahead; those that are there stay untouched. */
export const extendPeriods = defineJob({
  name: 'extend-periods',
  payload: z.strictObject({}),
  cron: '20 1 * * *',
  run: async ({ tx, now }) => {
    const tasks = await tx
      .selectFrom('task')
      .select(['id', 'unit_id', 'cycle', 'due_in', 'starts_on', 'ends_on'])
      .where('state', '=', 'open')
      .execute();
    for (const task of tasks) {
      const cycle = Cycle.parse(task.cycle);
      if (cycle.kind === 'once' || cycle.kind === 'continuous') continue;
      const dueIn = DueIn.parse(task.due_in);
      await layOutPeriods(
        tx,
        { id: task.id, unitId: task.unit_id, cycle, dueIn, startsOn: task.starts_on, endsOn: task.ends_on },
        now,
      );
    }
    await refreshNextPeriod(
      tx,
      tasks.map((task) => task.id),
    );
  },
});
