import { Cycle } from '@lianfang/contract/cycle';
import { sql } from 'kysely';
import { z } from 'zod';
import { dayOf } from '../../kernel/clock/clock.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import { defineJob } from '../../kernel/jobs/define-job.ts';
import { horizonOf, layOutPeriods, type PeriodPlan, refreshNextPeriod } from './period-store.ts';

const DueIn = z.enum(['period', 'next-period']);

interface Behind {
  readonly id: string;
  readonly unitId: string;
  readonly cycle: unknown;
  readonly dueIn: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  /** Where the periods that are there end. */
  readonly laidUntil: string | null;
}

/** Open tasks that come round and whose periods do not reach as far as they should: on most days none. */
const tasksBehind = async (tx: Reader, now: Temporal.Instant): Promise<Behind[]> => {
  const { rows } = await sql<Behind>`
    select task.id, task.unit_id as "unitId", task.cycle, task.due_in as "dueIn", task.starts_on as "startsOn",
           task.ends_on as "endsOn", laid.until as "laidUntil"
      from task left join (select task_id, max(ends_at) as until from task_period group by task_id) laid on laid.task_id = task.id
     where task.state = 'open' and task.cycle ->> 'kind' not in ('once', 'continuous')
       and (laid.until is null or laid.until < least(${horizonOf(now).toString()}::date, task.ends_on + 1)::timestamp at time zone 'Asia/Shanghai')`.execute(
    tx,
  );
  return rows;
};

const later = (one: string, other: string | null): string => (other !== null && other > one ? other : one);

/** What is still to be laid out of a task: from where its periods end. */
const restOf = ({ id, unitId, cycle, dueIn, startsOn, endsOn, laidUntil }: Behind): PeriodPlan => ({
  id,
  unitId,
  cycle: Cycle.parse(cycle),
  dueIn: DueIn.parse(dueIn),
  startsOn: later(startsOn, laidUntil && dayOf(Temporal.Instant.from(laidUntil))),
  endsOn,
});

/** Keeps the rounds of open tasks laid out a year ahead; those that are there stay untouched. */
export const extendPeriods = defineJob({
  name: 'extend-periods',
  payload: z.strictObject({}),
  cron: '20 1 * * *',
  run: async ({ tx, now }) => {
    const behind = await tasksBehind(tx, now);
    await layOutPeriods(tx, behind.map(restOf), now);
    await refreshNextPeriod(
      tx,
      behind.map((task) => task.id),
    );
  },
});
