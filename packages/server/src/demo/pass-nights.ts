import { runJob } from '../kernel/jobs/run-job.ts';
import { jobNamed } from './job-named.ts';
import type { Stage } from './stage.ts';
import { localDay, timeOn } from './working-time.ts';

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
