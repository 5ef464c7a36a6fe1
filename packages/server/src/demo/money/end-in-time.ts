import type { OrderRecord } from '@lianfang/contract/orders/orders';
import { runJob } from '../../kernel/jobs/run-job.ts';
import { jobNamed } from '../job-named.ts';
import type { Stage } from '../stage.ts';

/** What runs out ends in the minute in which it does, as the platform’s own job would see to it. */
export const endInTime = (stage: Stage, { restrictedUntil }: OrderRecord): void => {
  if (restrictedUntil === null) return;
  stage.agenda.at(Temporal.Instant.from(restrictedUntil).add({ seconds: 20 }), () =>
    runJob(stage.platform, jobNamed('end-restrictions'), { runAt: null, payload: {} }),
  );
};
