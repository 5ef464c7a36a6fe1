import { notificationEndpoints } from '@lianfang/contract/notifications/endpoints';
import { handleAll } from '../../kernel/http/handle.ts';
import { savePreferences } from './notification-store.ts';

/** Keeps what the person wants to receive outside. */
export const saveNotificationPreferences = handleAll(
  notificationEndpoints.saveNotificationPreferences,
  async ({ actor, body, tx, now }) => {
    if (actor.kind === 'person') await savePreferences(tx, actor.personId, body, now);
    return body;
  },
);
