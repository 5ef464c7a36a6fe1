import type { OrderRecord } from '@lianfang/contract/orders/orders';
import { jobs } from '../../jobs.ts';
import { runJob } from '../../kernel/jobs/run-job.ts';
import type { Stage } from '../stage.ts';

const endRestrictions = jobs.find(({ name }) => name === 'end-restrictions');

/** What runs out ends in the minute in which it does, as the platform’s own job would see to it. */
export const endInTime = (stage: Stage, { restrictedUntil }: OrderRecord): void => {
  if (restrictedUntil === null || !endRestrictions) return;
  stage.agenda.at(Temporal.Instant.from(restrictedUntil).add({ seconds: 20 }), () =>
    runJob(stage.platform, endRestrictions, { runAt: null, payload: {} }),
  );
};
