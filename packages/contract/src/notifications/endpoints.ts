import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { NotificationId } from '../ids.ts';
import { Moment, pageOf, PageQuery } from '../values.ts';
import { NotificationTopic } from './kinds.ts';
import { Notification, NotificationPreferences } from './notifications.ts';

/** What clients may ask of a person's own notifications. */
export const notificationEndpoints = {
  listNotifications: endpoint({
    id: 'listNotifications',
    method: 'GET',
    path: '/api/notifications',
    action: 'notification.read',
    summary: { zh: '我的通知', en: 'My notifications, newest first' },
    query: z.strictObject({ ...PageQuery, unread: z.stringbool().optional(), topic: NotificationTopic.optional() }),
    reply: pageOf(Notification),
  }),
  countUnreadNotifications: endpoint({
    id: 'countUnreadNotifications',
    method: 'GET',
    path: '/api/notification-count',
    action: 'notification.read',
    summary: { zh: '未读通知数', en: 'How many notifications are unread' },
    reply: z.strictObject({ unread: z.number().int().nonnegative() }),
  }),
  markNotificationRead: endpoint({
    id: 'markNotificationRead',
    method: 'POST',
    path: '/api/notifications/:notificationId/read',
    action: 'notification.mark-read',
    summary: { zh: '标为已读', en: 'Mark as read' },
    params: z.strictObject({ notificationId: NotificationId }),
    reply: Notification,
  }),
  markAllNotificationsRead: endpoint({
    id: 'markAllNotificationsRead',
    method: 'POST',
    path: '/api/notification-reads',
    action: 'notification.mark-all-read',
    summary: { zh: '全部标为已读', en: 'Mark all as read that arrived up to a moment' },
    body: z.strictObject({ upTo: Moment }),
    reply: z.strictObject({ marked: z.number().int().nonnegative() }),
  }),
  readNotificationPreferences: endpoint({
    id: 'readNotificationPreferences',
    method: 'GET',
    path: '/api/notification-preferences',
    action: 'notification.read-preferences',
    summary: { zh: '通知设置', en: 'What also reaches me outside' },
    reply: NotificationPreferences,
  }),
  saveNotificationPreferences: endpoint({
    id: 'saveNotificationPreferences',
    method: 'PUT',
    path: '/api/notification-preferences',
    action: 'notification.save-preferences',
    summary: { zh: '保存通知设置', en: 'Choose what also reaches me outside' },
    body: NotificationPreferences,
    reply: NotificationPreferences,
  }),
} as const;
