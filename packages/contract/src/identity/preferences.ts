import { z } from 'zod';

/** How somebody wants the screens to look; kept with the account, so that it follows them to every device. */
export const Preferences = z.strictObject({
  language: z.enum(['zh', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  largeType: z.boolean(),
});
export type Preferences = z.infer<typeof Preferences>;

export const startingPreferences: Preferences = { language: 'zh', theme: 'system', largeType: false };
