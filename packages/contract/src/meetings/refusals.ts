import { refusal } from '../refusal.ts';

export const meetingRefusals = {
  notFromHere: refusal('meeting-state', 409, {
    zh: '会议当前状态不能这样操作。',
    en: 'The meeting’s present state does not allow this.',
  }),
  resolutionState: refusal('resolution-state', 409, {
    zh: '议定事项当前状态不能这样操作。',
    en: 'The resolution’s present state does not allow this.',
  }),
  unitClosed: refusal('meeting-unit-closed', 409, { zh: '有单位已撤销或不存在。', en: 'A unit is closed or unknown.' }),
  chairUnknown: refusal('meeting-chair-unknown', 409, {
    zh: '主持人不存在或已停用。',
    en: 'The chair does not exist or is not active.',
  }),
  notInvited: refusal('meeting-not-invited', 409, {
    zh: '该单位不在参会范围内。',
    en: 'This unit was not invited.',
  }),
  notYet: refusal('meeting-not-yet', 409, {
    zh: '会议开始前一小时起方可签到。',
    en: 'Signing in opens an hour before the meeting.',
  }),
  ownMinutes: refusal('minutes-own', 409, {
    zh: '纪要撰写人不能确认自己撰写的纪要。',
    en: 'Whoever wrote at the minutes does not confirm them.',
  }),
  minutesEmpty: refusal('minutes-empty', 422, { zh: '请先撰写纪要。', en: 'The minutes have not been written.' }),
} as const;
