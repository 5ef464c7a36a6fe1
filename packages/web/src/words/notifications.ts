import type { Catalogue } from '../ui/words.ts';

export const notificationWords = {
  title: { zh: '通知', en: 'Notifications' },
  unread: { zh: '未读', en: 'Unread' },
  all: { zh: '全部', en: 'All' },
  topic: { zh: '主题', en: 'Topic' },
  none: { zh: '没有通知', en: 'No notifications' },
  noneNext: {
    zh: '与您有关的提醒、退回、督办和会议会出现在这里。',
    en: 'Reminders, returns and meetings that concern you appear here.',
  },
  markAll: { zh: '全部标为已读', en: 'Mark all as read' },
  marked: { zh: '已全部标为已读', en: 'All marked as read' },
  new: { zh: '未读', en: 'Unread' },
  outside: { zh: '同时发到手机', en: 'Also outside the platform' },
  outsideHint: { zh: '平台内的通知总会送达。', en: 'Inside the platform every notice arrives.' },
  sms: { zh: '短信', en: 'SMS' },
  wecom: { zh: '企业微信', en: 'WeCom' },
  topics: { zh: '哪些主题', en: 'Which topics' },
  quiet: { zh: '免打扰时段', en: 'Quiet hours' },
  quietCounty: { zh: '与全县设置一致', en: 'As the county' },
  quietOwn: { zh: '自定', en: 'My own' },
  from: { zh: '从', en: 'From' },
  to: { zh: '到', en: 'to' },
  workingDays: { zh: '节假日也不打扰', en: 'Working days only' },
  saved: { zh: '通知设置已保存', en: 'Saved' },
} as const satisfies Catalogue;
