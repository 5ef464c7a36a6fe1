import { ask, type User } from '../../packages/server/test/http-user.ts';
import type { Desk } from './open-desk.ts';

interface Order {
  readonly id: string;
  readonly version: number;
}

const post = async <T>(origin: string, user: User, path: string, body: unknown): Promise<T> => {
  const { status, bytes } = await ask(origin, path, user, { method: 'POST', body, key: crypto.randomUUID() });
  if (status !== 200) throw new Error(`${path}: ${status} ${bytes.toString()}`);
  return JSON.parse(bytes.toString()) as T;
};

/** A case in which somebody paid 50,000 yuan into the account, and the bank’s executed inquiry about it. */
export const askBank = async (
  origin: string,
  desk: Desk,
  account: string,
  paidAt: string,
): Promise<{ caseId: string; orderId: string }> => {
  const { officer, head, clerk, police, bank } = desk;
  const to = { number: account, name: '测试甲', bankName: '示例银行示例支行', bankId: bank };
  const from = { number: '6222000000000000001', name: null, bankName: null, bankId: null };
  const transfer = { at: paidAt, amount: 5_000_000, method: 'bank', from, to, reference: null };
  const nothing = {
    alarmNumber: null,
    secondOfficerId: null,
    type: null,
    place: null,
    firstContact: null,
    leakSource: null,
  };
  const text = {
    ...nothing,
    tags: [],
    tools: [],
    narrative: '',
    victim: null,
    channel: '110',
    receivedAt: new Date().toISOString(),
  };
  const { id: caseId } = await post<Order>(origin, officer, '/api/cases', {
    unitId: police,
    ...text,
    transfers: [transfer],
  });
  const asked = {
    kind: 'inquiry',
    account: to,
    amount: null,
    transferAt: null,
    isMajor: false,
    reason: '受害人转账',
    previousId: null,
    layer: 1,
  };
  const act = async (user: User, tail: string, body: unknown): Promise<Order> => {
    const { orders } = await post<{ orders: Order[] }>(origin, user, `/api/cases/${caseId}/orders${tail}`, body);
    const [one] = orders;
    if (one === undefined) throw new Error('no order');
    return one;
  };
  const seen = ({ id, version }: Order) => ({ orders: [{ id, version }] });
  const drafted = await act(officer, '', { orders: [asked] });
  const sent = await act(officer, '/submit', seen(drafted));
  const sealed = await act(head, '/seal', seen(sent));
  const result = {
    outcome: 'executed',
    at: new Date().toISOString(),
    amount: 0,
    balance: null,
    mismatches: [],
    remark: '',
  };
  await post(origin, clerk, `/api/orders/${sealed.id}/answer`, { result });
  return { caseId, orderId: sealed.id };
};

/** Uploads a file of movements as the bank. */
export const giveFile = async (
  origin: string,
  { clerk }: Desk,
  orderId: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> => {
  const form = new FormData();
  form.append('body', JSON.stringify({ map: null, balance: null, until: null }));
  form.append('files', new Blob([bytes], { type: 'text/csv' }), '明细.csv');
  const headers = { cookie: clerk.cookie, origin };
  const answer = await fetch(`${origin}/api/orders/${orderId}/statement-file`, { method: 'POST', body: form, headers });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
};
