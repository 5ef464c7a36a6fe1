import { CountySettings, type SettingsVersion, startingSettings } from '@lianfang/contract/system/settings';
import type { Reader } from '../../kernel/database/connect.ts';

/** The settings in force with their version; the starting ones where nothing was ever changed. */
export const settingsVersion = async (tx: Reader): Promise<SettingsVersion> => {
  const row = await tx
    .selectFrom('county_settings')
    .select(['version', 'settings'])
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return { settings: startingSettings, version: 0 };
  // A setting that came with a later release is not in an older row; it starts as everywhere.
  return { settings: CountySettings.parse({ ...startingSettings, ...Object(row.settings) }), version: row.version };
};

/** The settings in force. */
export const countySettings = async (tx: Reader): Promise<CountySettings> => (await settingsVersion(tx)).settings;
