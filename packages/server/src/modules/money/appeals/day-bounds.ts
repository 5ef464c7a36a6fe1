import { timeZone } from '../../../kernel/clock/clock.ts';

const startOf = (day: Temporal.PlainDate): string => day.toZonedDateTime(timeZone).toInstant().toString();

/** The moment a day begins in Asia/Shanghai. */
export const dayStart = (day: string): string => startOf(Temporal.PlainDate.from(day));

/** The moment the next day begins: a day asked for counts to its end. */
export const dayAfter = (day: string): string => startOf(Temporal.PlainDate.from(day).add({ days: 1 }));
