import { refusal } from '../refusal.ts';

export const documentRefusals = {
  notFromHere: refusal('document-state', 409, {
    zh: '公文当前状态不能这样操作。',
    en: 'The document’s present state does not allow this.',
  }),
  ownHand: refusal('document-own-hand', 409, {
    zh: '拟稿或修改过此文的人不能签发。',
    en: 'Whoever drafted or edited it does not issue it.',
  }),
  monthAhead: refusal('document-month-ahead', 422, { zh: '该月尚未开始。', en: 'The month has not begun.' }),
  letterNotIssued: refusal('document-letter-not-issued', 409, {
    zh: '督办尚未签发，不能成文。',
    en: 'The case has not been issued yet.',
  }),
  minutesNotConfirmed: refusal('document-minutes-not-confirmed', 409, {
    zh: '会议纪要尚未确认，不能成文。',
    en: 'The minutes have not been confirmed yet.',
  }),
  notConfirmed: refusal('document-plan-not-confirmed', 409, {
    zh: '方案尚未确认，没有可导出的台账。',
    en: 'The plan has no confirmed version to export.',
  }),
  tooManyRows: refusal('document-too-many-rows', 422, {
    zh: '导出超过 20000 行，请缩小范围。',
    en: 'More than 20,000 rows. Narrow the selection.',
  }),
  fileGone: refusal('document-file-gone', 409, {
    zh: '存档文件缺失或已损坏，请联系系统管理员。',
    en: 'The kept file is missing or damaged. Tell the system administrator.',
  }),
} as const;
