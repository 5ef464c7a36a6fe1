import { z } from 'zod';

/** A password somebody chooses, before the rules. Taken as it is typed: no trimming, no change of case (ASVS 5.0 6.2.8). */
export const NewPassword = z.string().min(1).max(200);
/** A password somebody claims to know. */
export const GivenPassword = z.string().min(1).max(200);
