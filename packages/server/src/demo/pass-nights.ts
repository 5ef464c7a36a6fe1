import { jobs } from '../jobs.ts';
import type { Job } from '../kernel/jobs/define-job.ts';
import { runJob } from '../kernel/jobs/run-job.ts';
import type { Stage } from './stage.ts';
import { localDay, timeOn } from './working-time.ts';

const jobNamed = (name: string): Job => {
  const found = jobs.find((job) => job.name === name);
  if (!found) throw new Error(`demo: there is no job ${name}`);
  return found;
};

/** What the platform does by itself day by day: the trail is signed at night, in the morning people are reminded. */
export const scheduleNights = ({ agenda, platform, clock, end }: Stage): void => {
  const daily = [
    { time: '00:05', job: jobNamed('sign-trail') },
    { time: '09:00', job: jobNamed('send-reminders') },
  ];
  const last = localDay(end);
  for (let day = localDay(clock.now()); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 }))
    for (const { time, job } of daily)
      agenda.at(timeOn(day, time), () => runJob(platform, job, { runAt: null, payload: {} }));
  agenda.at(end.subtract({ seconds: 2 }), () =>
    runJob(platform, jobNamed('refresh-score-figures'), { runAt: null, payload: {} }),
  );
};
