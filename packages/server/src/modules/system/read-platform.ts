import { systemEndpoints } from '@lianfang/contract/system/endpoints';
import { version } from '@lianfang/contract/version';
import { handleAll } from '../../kernel/http/handle.ts';
import { countySettings } from './settings-views.ts';

/** What the platform is called and whom to call for help: shown before anybody has signed in. */
export const readPlatform = handleAll(systemEndpoints.readPlatform, async ({ tx }) => {
  const { displayName, helpLine } = await countySettings(tx);
  return { name: displayName, helpLine, version };
});
