import { dayOf } from '../../kernel/clock/clock.ts';
import type { Reader } from '../../kernel/database/connect.ts';

/** Resolutions in force whose day is over and on which their unit has not reported. */
export const overdueResolutions = (tx: Reader, now: Temporal.Instant) =>
  tx
    .selectFrom('resolution')
    .select(['id', 'unit_id', 'text', 'due_on'])
    .where('state', '=', 'open')
    .where('due_on', '<', dayOf(now))
    .orderBy('due_on')
    .execute();
