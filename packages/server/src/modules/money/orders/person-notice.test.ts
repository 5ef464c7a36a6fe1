import { OrderKind, restrictingKinds } from '@lianfang/contract/orders/orders';
import { describe, expect, test } from 'vitest';
import { orderLaw } from './order-law.ts';
import { personNotice } from './person-notice.ts';

const account = { number: '6228480000000000001', name: '测试甲', bankName: null, bankId: null };
const noticeOf = (kind: OrderKind) =>
  personNotice({ kind, account }, orderLaw({ kind, isMajor: false }), '测试县公安局');

describe('what the holder of an account is told', () => {
  test.each(OrderKind.options)('%s: organ, account by its last digits, article and where to object', (kind) => {
    const { notice, appeal } = noticeOf(kind);
    expect(notice).toContain('测试县公安局');
    expect(notice).toContain('尾号0001');
    expect(notice).not.toContain(account.number);
    expect(notice).toContain(`依据：${orderLaw({ kind, isMajor: false }).basis}`);
    expect(appeal).toContain('测试县公安局');
  });

  test('only an inquiry says that the account can be used as before', () => {
    const free = OrderKind.options.filter((kind) => noticeOf(kind).notice.includes('不影响账户使用'));
    expect(free).toEqual(['inquiry']);
  });

  test('a return says that the rest stays frozen, and that nothing is charged', () => {
    const { notice } = noticeOf('return');
    expect(notice).toContain('其余冻结资金在冻结期限内继续冻结');
    expect(notice).toContain('不收取任何费用');
  });

  test('a release says that other measures go on', () => {
    expect(noticeOf('release').notice).toContain('另有其他措施的，仍按该措施办理');
  });

  test.each(restrictingKinds)('%s is lifted at once where the account has nothing to do with the case', (kind) => {
    expect(noticeOf(kind).notice).toContain('查明与案件无关的，将即时解除');
    expect(noticeOf(kind).appeal).toContain('申诉');
  });
});
