import { systemEndpoints } from '@lianfang/contract/system/endpoints';
import { SettingsChange, startingSettings } from '@lianfang/contract/system/settings';
import { pageFrom } from '../../kernel/database/page.ts';
import { handleAll } from '../../kernel/http/handle.ts';

/** How the settings were changed, newest first. */
export const listSettingsChanges = handleAll(systemEndpoints.listSettingsChanges, async ({ query, tx }) => {
  const rows = tx
    .selectFrom('county_settings')
    .innerJoin('person', 'person.id', 'county_settings.changed_by')
    .select(['county_settings.version', 'county_settings.settings', 'county_settings.changed'])
    .select(['county_settings.changed_at as at', 'person.name as by']);
  const page = await pageFrom(tx, rows, { ...query, cursor: query.cursor, column: 'version', descending: true });
  const changes = page.rows.map((row) =>
    SettingsChange.parse({ ...row, settings: { ...startingSettings, ...Object(row.settings) } }),
  );
  return { ...page, rows: changes };
});
