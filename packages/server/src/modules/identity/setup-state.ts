import { setupEndpoints } from '@lianfang/contract/identity/setup-endpoints';
import { setupIsDone } from '../../kernel/access/setup-token.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import { handleAll } from '../../kernel/http/handle.ts';

/** Whether this installation has its county already: by the first run, or filled from the command line. */
export const countyIsSetUp = async (tx: Reader): Promise<boolean> =>
  (await setupIsDone(tx)) || (await tx.selectFrom('unit').select('id').limit(1).executeTakeFirst()) !== undefined;

/** Whether the first-run page has anything to do. */
export const setupState = handleAll(setupEndpoints.setupState, async ({ tx }) => ({
  state: (await countyIsSetUp(tx)) ? ('done' as const) : ('needed' as const),
}));
