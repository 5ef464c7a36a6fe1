import { jobs } from '../jobs.ts';
import type { Job } from '../kernel/jobs/define-job.ts';

/** The job of that name. Throws where there is none. */
export const jobNamed = (name: string): Job => {
  const found = jobs.find((job) => job.name === name);
  if (!found) throw new Error(`demo: there is no job ${name}`);
  return found;
};
