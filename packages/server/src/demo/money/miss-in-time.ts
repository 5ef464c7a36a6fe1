import { dutyEndpoints } from '@lianfang/contract/duty/endpoints';
import type { OrderRecord } from '@lianfang/contract/orders/orders';
import { runJob } from '../../kernel/jobs/run-job.ts';
import { jobNamed } from '../job-named.ts';
import type { Stage } from '../stage.ts';
import { clerkOf } from './made-accounts.ts';

const causes = [
  '值班人员交接时漏看收件箱。',
  '网点系统维护，当时无法办理。',
  '夜间值班电话未接通，次日补办。',
] as const;

/** By then the bank has answered, and says why it was late. */
const laterOn = { hours: 34 };

/** Why its clocks were missed, as far as the bank has answered since. */
const explainAll = async (stage: Stage, clerk: string): Promise<void> => {
  const ask = await stage.as(clerk);
  const { rows } = await ask(dutyEndpoints.listMissedClocks, { query: { limit: 200, open: 'false' } });
  for (const [place, { id, cause, version }] of rows.entries())
    if (cause === null)
      await ask(dutyEndpoints.explainMissedClock, {
        params: { missedClockId: id },
        body: { cause: causes[place % causes.length] ?? causes[0], version },
      });
};

/** An answer that does not come is noted in the minute in which it is missed, and explained once it has come. */
export const missInTime = (stage: Stage, { clock, bankId }: OrderRecord): void => {
  const clerk = clerkOf(stage, bankId);
  if (clock?.kind !== 'answer' || clerk === null) return;
  const due = Temporal.Instant.from(clock.end);
  stage.agenda.at(due.add({ seconds: 20 }), () =>
    runJob(stage.platform, jobNamed('warn-of-clocks'), { runAt: null, payload: {} }),
  );
  stage.agenda.at(due.add(laterOn), () => explainAll(stage, clerk));
};
