import { signInEndpoints } from '@lianfang/contract/identity/sign-in-endpoints';
import { handleAll } from '../../kernel/http/handle.ts';
import { readProvider } from './settings-views.ts';

/** Which ways of signing in the page offers beside the password. */
export const signInWays = handleAll(signInEndpoints.signInWays, async ({ tx }) => ({
  oidcLabel: (await readProvider(tx))?.label ?? null,
}));
