import { systemEndpoints } from '@lianfang/contract/system/endpoints';
import { CountySettings } from '@lianfang/contract/system/settings';
import { handleAll } from '../../kernel/http/handle.ts';
import { personOf } from './person-of.ts';
import { insertSettings } from './settings-store.ts';
import { settingsVersion } from './settings-views.ts';

const changedIn = (before: CountySettings, after: CountySettings): (keyof CountySettings)[] =>
  CountySettings.keyof().options.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));

/** Puts new settings in force; the earlier ones stay in the history. The same settings again are no change. */
export const changeSettings = handleAll(
  systemEndpoints.changeSettings,
  async ({ actor, body, tx, now, note, refuse }) => {
    const before = await settingsVersion(tx);
    if (before.version !== body.version) refuse('changed-meanwhile');
    const changed = changedIn(before.settings, body.settings);
    note({ changed });
    if (changed.length === 0) return before;
    const version = before.version + 1;
    const added = await insertSettings(tx, { settings: body.settings, version, changed }, personOf(actor), now);
    return added ? { settings: body.settings, version } : refuse('changed-meanwhile');
  },
);
