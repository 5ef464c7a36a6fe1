import type { FastifyInstance } from 'fastify';
import { createApp } from '../app.ts';
import { virtualClock } from '../kernel/clock/clock.ts';
import { connectHastily, type Database } from '../kernel/database/connect.ts';
import type { Platform } from '../kernel/http/platform.ts';

import { createAgenda } from './agenda.ts';
import { assignWork, type Owed } from './assign-work.ts';
import { changeSettings, delegateWork, handOver, saveFilters, scheduleChanges } from './change-things.ts';
import { scheduleMonths } from './close-months.ts';
import { createDice } from './dice.ts';
import { dutiesUntil } from './duties.ts';
import { type DemoLogin, listed, signInListed } from './first-sign-ins.ts';
import { keepOnce } from './files-kept-once.ts';
import { foundCounty } from './found-county.ts';
import { askWith } from './hand.ts';
import { scheduleMeetings } from './hold-meetings.ts';
import { scheduleInspections } from './inspect-units.ts';
import { scheduleNextPlans } from './next-plans.ts';
import { scheduleNights } from './pass-nights.ts';
import { scheduleLinkedCases } from './money/link-cases.ts';
import { scheduleCases } from './money/play-cases.ts';
import { drawPhotos } from './photos.ts';
import { scheduleRounds } from './report-rounds.ts';
import { confirmPlan, reviewPlan } from './run-plan.ts';
import { sessionsOf } from './sessions.ts';
import type { Stage } from './stage.ts';
import { scheduleSupervision } from './supervise.ts';
import { localDay, timeOn, workingDay, workingDaysFrom } from './working-time.ts';

export type { DemoLogin } from './first-sign-ins.ts';

type Day = Temporal.PlainDate;

/** One process asks more in a minute than people do. */
const unlimited = { perAddress: 10_000_000, perSession: 10_000_000, perEndpoint: false };

/** Always the same county for the same day. */
const seed = 20_260_101;

const stageOf = async (
  real: Platform,
  database: Database,
  first: Day,
): Promise<{ stage: Stage; server: FastifyInstance }> => {
  const clock = virtualClock(timeOn(first, '09:10').toString());
  // Calls of the play are no calls of people: they leave no line in the log.
  const platform: Platform = {
    ...real,
    clock,
    database,
    files: keepOnce(real.files),
    log: real.log.child({}, { level: 'error' }),
  };
  const server = await createApp({ ...platform, rates: unlimited });
  const personIds: Stage['personIds'] = new Map();
  const as = sessionsOf(server, platform, personIds);
  const dice = createDice(seed);
  const agenda = createAgenda(clock);
  return { server, stage: { platform, clock, agenda, dice, end: real.clock.now(), unitIds: new Map(), personIds, as } };
};

/** The first days: the county is founded, the plan comes in, is confirmed and given out. */
const open = async (stage: Stage, server: FastifyInstance, first: Day, firstMonth: Day): Promise<readonly Owed[]> => {
  const { clock } = stage;
  const on = (workingDays: number, time: string): void => clock.set(timeOn(workingDaysFrom(first, workingDays), time));
  await foundCounty(stage, askWith(server, stage.platform.origin, {}));
  on(1, '10:00');
  await changeSettings(stage);
  await saveFilters(stage);
  const letterDue = workingDay(firstMonth.add({ months: 3 }).with({ day: 20 }));
  const duties = dutiesUntil(letterDue.toString());
  const draft = await reviewPlan(stage, first.subtract({ days: 9 }).toString(), duties);
  on(2, '15:20');
  const ledger = await confirmPlan(stage, draft);
  on(3, '10:30');
  const assigned = await assignWork(stage, await stage.as('officer1'), {
    ledger,
    duties,
    startsOn: firstMonth.toString(),
  });
  on(4, '16:00');
  const owed = await handOver(stage, assigned);
  on(5, '09:40');
  await delegateWork(stage, owed);
  scheduleNextPlans(stage, ledger, duties);
  return owed;
};

const schedule = async (stage: Stage, owed: readonly Owed[], firstMonth: Day): Promise<void> => {
  const photo = await drawPhotos(stage.dice);
  scheduleNights(stage);
  scheduleRounds(stage, owed, photo);
  scheduleSupervision(stage, firstMonth);
  scheduleInspections(stage, photo);
  scheduleMeetings(stage);
  scheduleCases(stage);
  scheduleLinkedCases(stage);
  scheduleMonths(stage, photo, firstMonth);
  scheduleChanges(stage, owed, listed);
};

/**
 * Plays the last six months of an invented county through the platform's own commands under a clock of its own, up to
 * now, and says who can sign in. The database must be empty. `onMonth` hears of every month, YYYY-MM, as it begins.
 */
export const seedDemo = async (real: Platform, onMonth: (month: string) => void): Promise<DemoLogin[]> => {
  const firstMonth = localDay(real.clock.now()).with({ day: 1 }).subtract({ months: 6 });
  const first = workingDay(firstMonth.subtract({ days: 18 }));
  const database = connectHastily(real.database);
  const { stage, server } = await stageOf(real, database, first);
  try {
    const owed = await open(stage, server, first, firstMonth);
    await schedule(stage, owed, firstMonth);
    let logins: DemoLogin[] = [];
    stage.agenda.at(stage.end.subtract({ minutes: 4 }), async () => {
      logins = await signInListed(stage, server);
    });
    await stage.agenda.runUntil(stage.end, onMonth);
    return logins;
  } finally {
    await server.close();
    await database.close();
  }
};
