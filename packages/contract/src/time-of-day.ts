import { z } from 'zod';

/** A time of day, HH:MM. */
export const TimeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
