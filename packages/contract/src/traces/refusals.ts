import { refusal } from '../refusal.ts';

export const traceRefusals = {
  noPayment: refusal('trace-no-payment', 409, {
    zh: '案件还没有登记转账，无从追踪。',
    en: 'The case has no payment to follow yet.',
  }),
  tooLarge: refusal('trace-too-large', 422, {
    zh: '涉及的交易过多，请减少层数、缩短时间窗或提高最小金额。',
    en: 'The trace meets too many transfers; take fewer layers, a shorter window or a larger least amount.',
  }),
  notInCase: refusal('trace-account', 409, {
    zh: '该账户不在本案的资金链上。',
    en: 'This account is not part of the case.',
  }),
  notInPlan: refusal('trace-step', 409, {
    zh: '所选账户已不在止付建议中，请按最新追踪结果重新选择。',
    en: 'A chosen account is in the plan no more; choose again from the trace as it is now.',
  }),
} as const;
