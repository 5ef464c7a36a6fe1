import type { VirtualClock } from '../kernel/clock/clock.ts';

/** What happens in the county, in the order of time. A happening may put further ones on the agenda. */
export interface Agenda {
  at(when: Temporal.Instant, happening: () => Promise<void>): void;
  /** Lets everything happen that lies before the moment; what lies after it never does. */
  runUntil(end: Temporal.Instant, onMonth: (month: string) => void): Promise<void>;
}

interface Happening {
  readonly when: Temporal.Instant;
  readonly run: () => Promise<void>;
}

export const createAgenda = (clock: VirtualClock): Agenda => {
  const ahead: Happening[] = [];
  return {
    at: (when, run) => {
      const before = ahead.findLastIndex((one) => Temporal.Instant.compare(one.when, when) <= 0);
      ahead.splice(before + 1, 0, { when, run });
    },
    runUntil: async (end, onMonth) => {
      let month = '';
      for (;;) {
        const next = ahead.shift();
        if (!next || Temporal.Instant.compare(next.when, end) >= 0) return;
        // What was put on the agenda for a moment that is over happens at once: time does not go back.
        if (Temporal.Instant.compare(next.when, clock.now()) > 0) clock.set(next.when);
        const present = clock.now().toString().slice(0, 7);
        if (present !== month) onMonth(present);
        month = present;
        await next.run();
      }
    },
  };
};
