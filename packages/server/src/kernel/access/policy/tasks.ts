import type { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import type { PolicyFor } from '../grant.ts';

export const taskPolicy = {} satisfies PolicyFor<typeof taskEndpoints>;
