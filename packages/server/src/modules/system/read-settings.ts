import { systemEndpoints } from '@lianfang/contract/system/endpoints';
import { handleAll } from '../../kernel/http/handle.ts';
import { settingsVersion } from './settings-views.ts';

/** The settings in force. */
export const readSettings = handleAll(systemEndpoints.readSettings, ({ tx }) => settingsVersion(tx));
