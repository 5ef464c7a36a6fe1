import { missedClockEndpoints } from './clock-endpoints.ts';

/** Who is on duty for orders, and clocks that ran out. */
export const dutyEndpoints = { ...missedClockEndpoints } as const;
