import { notificationEndpoints } from '@lianfang/contract/notifications/endpoints';
import { startingNotificationPreferences } from '@lianfang/contract/notifications/notifications';
import { handleAll } from '../../kernel/http/handle.ts';
import { preferencesOf } from './preference-views.ts';

/** What the person chose to receive outside. */
export const readNotificationPreferences = handleAll(
  notificationEndpoints.readNotificationPreferences,
  async ({ actor, tx }) => {
    if (actor.kind !== 'person') return startingNotificationPreferences;
    return (await preferencesOf(tx, [actor.personId])).get(actor.personId) ?? startingNotificationPreferences;
  },
);
