/** The time as the platform sees it. Tests and the demo county set their own. */
export interface Clock {
  now(): Temporal.Instant;
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** Local time of every county. */
export const timeZone = 'Asia/Shanghai';

/** A clock that stands still until it is moved. */
export interface VirtualClock extends Clock {
  set(to: Temporal.Instant): void;
  advance(by: Temporal.Duration): void;
}

export const virtualClock = (start: string): VirtualClock => {
  let at = Temporal.Instant.from(start);
  return {
    now: () => at,
    set: (to) => {
      at = to;
    },
    advance: (by) => {
      at = at.toZonedDateTimeISO(timeZone).add(by).toInstant();
    },
  };
};

/** Day in the county's time zone, YYYY-MM-DD. */
export const dayOf = (at: Temporal.Instant): string => at.toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** Year in the county's time zone. */
export const yearOf = (at: Temporal.Instant): number => at.toZonedDateTimeISO(timeZone).year;
