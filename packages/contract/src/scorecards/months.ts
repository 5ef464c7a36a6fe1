import { z } from 'zod';

/** A calendar month in Asia/Shanghai, YYYY-MM. */
export const Month = z.string().regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/);
export type Month = z.infer<typeof Month>;
