import { refusal } from '../refusal.ts';

/** Why the system administrator's wish is not carried out. */
export const systemRefusals = {
  dayTwice: refusal('calendar-day-twice', 422, {
    zh: '同一天既放假又上班，请检查。',
    en: 'A day is both a holiday and a working day.',
  }),
  dayOutsideYear: refusal('calendar-day-outside-year', 422, {
    zh: '有日期不属于这一年的安排。',
    en: 'A day does not belong to this year’s arrangement.',
  }),
  workdayOnWeekday: refusal('calendar-workday-on-weekday', 422, {
    zh: '调休上班日应为周六或周日。',
    en: 'A day worked instead must be a Saturday or Sunday.',
  }),
  backupRunning: refusal('backup-running', 409, { zh: '正在备份，请稍候。', en: 'A backup is being written.' }),
  notGivenUp: refusal('message-not-given-up', 409, {
    zh: '只有发送失败的消息可以重发。',
    en: 'Only a message that was given up can be sent again.',
  }),
} as const;
