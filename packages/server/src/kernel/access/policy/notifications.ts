import type { notificationEndpoints } from '@lianfang/contract/notifications/endpoints';
import type { PolicyFor } from '../grant.ts';

export const notificationPolicy = {} satisfies PolicyFor<typeof notificationEndpoints>;
