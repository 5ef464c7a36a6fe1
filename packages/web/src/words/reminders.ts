import type { Catalogue } from '../ui/words.ts';

export const reminderWords = {
  intro: {
    zh: '任务到期前后，平台按这些规则提醒；已报送、已免报的不再提醒。',
    en: 'Before and after a due day the platform reminds by these rules; what is handed in or waived is left in peace.',
  },
  quietHours: {
    zh: (from: string, to: string) => `全县免打扰时段 ${from}–${to}，落在其中的提醒推迟到时段结束。`,
    en: (from: string, to: string) =>
      `Quiet hours of the county ${from}–${to}: what falls into them waits for their end.`,
  },
  quietDays: { zh: '节假日也不打扰。', en: 'Days off are quiet too.' },
  quietKept: {
    zh: '落在全县免打扰时段内的提醒，推迟到时段结束；时段由系统管理员设定。',
    en: 'What falls into the quiet hours of the county waits for their end; the system administrator sets them.',
  },
  when: { zh: '时间', en: 'When' },
  before: {
    zh: (days: number) => `到期前 ${days} 天`,
    en: (days: number) => `${days} ${days === 1 ? 'day' : 'days'} before`,
  },
  onDay: { zh: '到期当天', en: 'On the due day' },
  after: {
    zh: (days: number) => `逾期 ${days} 天`,
    en: (days: number) => `${days} ${days === 1 ? 'day' : 'days'} after`,
  },
  days: { zh: '天数', en: 'Days' },
  side: { zh: '到期', en: 'Due day' },
  sideBefore: { zh: '到期前', en: 'Before' },
  sideOn: { zh: '当天', en: 'On it' },
  sideAfter: { zh: '逾期后', en: 'After' },
  at: { zh: '几点', en: 'At' },
  dayKind: { zh: '遇节假日', en: 'On a day off' },
  workingDaysOnly: { zh: '只在工作日', en: 'Working days only' },
  movedEarlier: { zh: '提前到上一个工作日', en: 'On the working day before' },
  movedLater: { zh: '顺延到下一个工作日', en: 'On the next working day' },
  anyDay: { zh: '照发', en: 'Sent all the same' },
  audience: { zh: '提醒谁', en: 'To whom' },
  and: { zh: '、', en: ', ' },
  handler: { zh: '经办人', en: 'Who handles it' },
  lead: { zh: '单位负责人', en: 'Lead of the unit' },
  office: { zh: '联席办', en: 'The office' },
  channel: { zh: '方式', en: 'How' },
  inside: { zh: '站内', en: 'In the platform' },
  outside: { zh: '站内，另发短信或企业微信', en: 'In the platform, and by SMS or WeCom' },
  outsideToo: { zh: '另发短信或企业微信', en: 'Also by SMS or WeCom' },
  outsideHint: {
    zh: '短信或企业微信只发给选择了它的人。',
    en: 'SMS and WeCom reach only those who chose them.',
  },
  since: { zh: '自', en: 'Since' },
  set: { zh: '调整规则', en: 'Change the rules' },
  kept: { zh: '提醒规则已更新', en: 'The rules are in force' },
  setHint: {
    zh: '保存后立即生效，同一天只能有一条规则；全部删除则不再提醒。',
    en: 'In force at once. One rule a day; with none at all nobody is reminded.',
  },
  rule: { zh: (place: number) => `第 ${place} 条`, en: (place: number) => `Rule ${place}` },
  add: { zh: '加一条', en: 'Add a rule' },
  none: { zh: '没有提醒规则', en: 'There is no rule' },
  noneNext: { zh: '到期前后都不会提醒任何人。', en: 'Nobody is reminded of a due day.' },
} as const satisfies Catalogue;
