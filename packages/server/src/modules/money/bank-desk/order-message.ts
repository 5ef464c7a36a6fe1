import { Mismatch, type OrderKind, OrderResult, RefusalReason } from '@lianfang/contract/orders/orders';
import type { ReadMessage } from '@lianfang/engine/bank-messages/read-message';
import type { Message } from '@lianfang/engine/bank-messages/write-message';
import type { OrderFound } from '../orders/order-subject.ts';

/** Which message stands for a kind of order, and which for its answer. Money is returned outside of the message set. */
const codes: Readonly<Partial<Record<OrderKind, readonly [order: string, reply: string]>>> = {
  inquiry: ['100301', '100302'],
  stop: ['100101', '100102'],
  'renew-stop': ['100105', '100106'],
  freeze: ['100201', '100202'],
  'renew-freeze': ['100205', '100206'],
};
const releases = { stop: ['100103', '100104'], freeze: ['100203', '100204'] } as const;

/** The codes of an order and of its reply; null where the set has none. A release follows what it lifts. */
export const codesOf = (kind: OrderKind, lifts: string | null): readonly [order: string, reply: string] | null => {
  if (kind !== 'release') return codes[kind] ?? null;
  return releases[lifts === 'stop' || lifts === 'renew-stop' ? 'stop' : 'freeze'];
};

/** Whether a reply tells movements after the answer to an inquiry: 100306, which comes again and again. */
export const isLaterTelling = (kind: string, code: string): boolean => kind === 'inquiry' && code === '100306';

const isStop = (kind: string): boolean => kind === 'stop' || kind === 'renew-stop';

/** An order as a message; the case behind it stays out, as it does on the page of the bank. */
export const messageOf = (order: OrderFound, code: string): Message => ({
  code,
  rows: [],
  values: {
    applicationId: order.id,
    applicationType: '00',
    originalApplicationId: order.previous_id,
    caseType: '0001',
    emergencyLevel: isStop(order.kind) ? '02' : '01',
    bankName: order.bank_unit_name,
    accountName: order.account_name,
    accountNumber: order.account_number,
    currency: 'CNY',
    reason: order.reason,
    applicationTime: order.sealed_at,
    applicationOrgName: order.unit_name,
    transferAmount: order.amount === null ? null : Number(order.amount),
    transferTime: order.transfer_at,
    freezeType: '01',
    appliedBalance: order.amount === null ? null : Number(order.amount),
  },
});

const outcomes: Readonly<Record<string, OrderResult['outcome']>> = {
  '01': 'executed',
  '02': 'refused',
  '03': 'queued',
};

/**
 * What a reply says of an order, and null where it says nothing that could be taken. Result 01 executed, 02 refused with
 * FailCode, 03 queued behind another organ; Mismatch names what differs, apart by commas.
 */
export const resultOf = ({ values }: ReadMessage): OrderResult | null => {
  const { result, feedbackTime, executedAmount, accountBalance, failCode, failReason, mismatch, remark } = values;
  const outcome = outcomes[String(result)];
  const said = [failReason, remark].filter((one) => typeof one === 'string').join(' ');
  const mismatches = String(mismatch ?? '')
    .split(',')
    .filter((one) => one !== '');
  const all = { outcome, at: feedbackTime, balance: accountBalance ?? null, remark: said };
  const rest = {
    executed: { amount: executedAmount ?? 0, mismatches },
    refused: { reason: RefusalReason.safeParse(failCode).data ?? 'other', mismatches },
    queued: { priorOrgan: values['priorOrgan'], priorUntil: values['priorUntil'] ?? null },
  };
  if (outcome === undefined || mismatches.some((one) => !Mismatch.safeParse(one).success)) return null;
  return OrderResult.safeParse({ ...all, ...rest[outcome] }).data ?? null;
};
