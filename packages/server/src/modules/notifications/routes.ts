import type { Route } from '../../kernel/http/handle.ts';
import { countUnreadNotifications } from './count-unread-notifications.ts';
import { listNotifications } from './list-notifications.ts';
import { markAllNotificationsRead } from './mark-all-notifications-read.ts';
import { markNotificationRead } from './mark-notification-read.ts';
import { readNotificationPreferences } from './read-notification-preferences.ts';
import { saveNotificationPreferences } from './save-notification-preferences.ts';

export const notificationRoutes: readonly Route[] = [
  listNotifications,
  countUnreadNotifications,
  markNotificationRead,
  markAllNotificationsRead,
  readNotificationPreferences,
  saveNotificationPreferences,
];
