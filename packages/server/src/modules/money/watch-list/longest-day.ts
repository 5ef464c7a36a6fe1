import type { WatchKind } from '@lianfang/contract/watch-list/watch-entries';
import { dayOf } from '../../../kernel/clock/clock.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { type LawClock, startLawClock } from '../law/start-clock.ts';

/** The longest term of a listing, by the rule that is in force. */
export const watchTerm = (tx: Reader, kind: WatchKind, now: Temporal.Instant): Promise<LawClock> =>
  startLawClock(tx, kind === 'name' ? 'watch.name-term' : 'watch.account-term', now);

/** The last day on which a listing of that term may hold; for no term the first day it may end on. */
export const longestDay = (term: LawClock | null, now: Temporal.Instant): string =>
  term === null
    ? Temporal.PlainDate.from(dayOf(now)).add({ days: 1 }).toString()
    : dayOf(Temporal.Instant.from(term.end).subtract({ seconds: 1 }));
