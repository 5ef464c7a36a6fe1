import { signInSafetyEndpoints } from '@lianfang/contract/identity/sign-in-safety-endpoints';
import { handleAll } from '../../kernel/http/handle.ts';
import { readSettings } from './settings-views.ts';

/** How strict signing in is, and the identity provider without its secret. */
export const readSignInSettings = handleAll(signInSafetyEndpoints.readSignInSettings, ({ tx }) => readSettings(tx));
