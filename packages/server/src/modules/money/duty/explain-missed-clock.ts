import { missedClockEndpoints } from '@lianfang/contract/duty/clock-endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { changeMissed } from './change-missed-clock.ts';
import { freshMissed, missedSubject } from './missed-clock-views.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** Says why a clock was missed, by whoever owed the act. */
export const explainMissedClock = handle(
  missedClockEndpoints.explainMissedClock,
  ({ params, tx }) => missedSubject(tx, params.missedClockId),
  async ({ body, subject, actor, tx, refuse }) => {
    const { missed } = subject;
    const change = { cause: body.cause, caused_by: personIdOf(actor) };
    if (!(await changeMissed(tx, missed, body.version, change))) refuse('changed-meanwhile');
    return freshMissed(tx, missed.id, actor);
  },
);
