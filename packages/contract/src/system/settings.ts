import { z } from 'zod';
import { Line, Moment, Name } from '../values.ts';
import { TimeOfDay } from '../time-of-day.ts';

/** What the county decides about its platform. Null stands for "as the directory of units says". */
export const CountySettings = z.strictObject({
  /** Name of the platform on the screen. */
  displayName: Name.nullable(),
  /** Whom to call when something fails; shown before anybody has signed in. */
  helpLine: Line.nullable(),
  /** When nobody is to be disturbed outside the platform, for everybody without a wish of their own. */
  quietHours: z.strictObject({ from: TimeOfDay, to: TimeOfDay, workingDaysOnly: z.boolean() }),
  /** 发文机关署名. */
  issuer: Name.nullable(),
  /** 发文机关标志, the red line. */
  redHead: Name.nullable(),
  /** How many nightly backups are kept. */
  backupsKept: z.number().int().min(3).max(365),
});
export type CountySettings = z.infer<typeof CountySettings>;

/** What holds until the county says otherwise: the working hours of its offices. */
export const startingSettings: CountySettings = {
  displayName: null,
  helpLine: null,
  quietHours: { from: '18:00', to: '08:30', workingDaysOnly: true },
  issuer: null,
  redHead: null,
  backupsKept: 14,
};

/** The settings with their version; 0 are the starting ones. */
export const SettingsVersion = z.strictObject({ settings: CountySettings, version: z.number().int().nonnegative() });
export type SettingsVersion = z.infer<typeof SettingsVersion>;

/** One change of the settings: who, when, which of them. */
export const SettingsChange = z.strictObject({
  version: z.number().int().positive(),
  at: Moment,
  by: Name,
  changed: z.array(CountySettings.keyof()),
  settings: CountySettings,
});
export type SettingsChange = z.infer<typeof SettingsChange>;
