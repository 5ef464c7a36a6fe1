import { z } from 'zod';
import { Day } from './values.ts';

const DayOfMonth = z.union([z.number().int().min(1).max(31), z.literal('last')]);

/** How often a duty comes round and on which day of its period it is due. Weekday 1 is Monday; a day the month lacks means its last. */
export const Cycle = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('once'), due: Day }),
  z.strictObject({ kind: z.literal('weekly'), weekday: z.number().int().min(1).max(7) }),
  z.strictObject({ kind: z.literal('monthly'), day: DayOfMonth }),
  z.strictObject({ kind: z.literal('quarterly'), monthOfQuarter: z.number().int().min(1).max(3), day: DayOfMonth }),
  z.strictObject({ kind: z.literal('half-yearly'), monthOfHalf: z.number().int().min(1).max(6), day: DayOfMonth }),
  z.strictObject({
    kind: z.literal('yearly'),
    months: z.array(z.number().int().min(1).max(12)).min(1).max(12),
    day: DayOfMonth,
  }),
  z.strictObject({ kind: z.literal('continuous') }),
]);
export type Cycle = z.infer<typeof Cycle>;
