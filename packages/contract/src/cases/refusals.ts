import { refusal } from '../refusal.ts';

export const caseRefusals = {
  notFromHere: refusal('case-state', 409, {
    zh: '案件当前状态不能这样操作。',
    en: 'The state of the case does not allow this.',
  }),
  notPolice: refusal('case-unit', 409, {
    zh: '案件只能由公安机关的单位受理。',
    en: 'Only a unit of the police accepts a case.',
  }),
  transferTwice: refusal('case-transfer-twice', 409, {
    zh: '同一笔转账已经登记。',
    en: 'This payment is on record already.',
  }),
  transferUsed: refusal('case-transfer-used', 409, {
    zh: '已对这笔转账的收款账户发出指令，不能删除。',
    en: 'An order rests on this payment; it cannot be taken out.',
  }),
  tooMany: refusal('case-transfers', 409, {
    zh: '一个案件最多登记 500 笔转账。',
    en: 'A case holds at most 500 payments.',
  }),
  ahead: refusal('case-ahead', 422, {
    zh: '时间在将来，请核对。',
    en: 'This moment is in the future; please check.',
  }),
} as const;
