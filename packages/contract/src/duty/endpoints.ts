import { missedClockEndpoints } from './clock-endpoints.ts';
import { rosterEndpoints } from './roster-endpoints.ts';

/** Who is on duty for orders, and clocks that ran out. */
export const dutyEndpoints = { ...rosterEndpoints, ...missedClockEndpoints } as const;
