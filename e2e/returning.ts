import type { Page } from 'playwright-core';

/** Calls the platform as whoever the page belongs to. Throws what the platform answered where it refused. */
export const callAs = async <T>(page: Page, method: 'GET' | 'POST', path: string, data?: unknown): Promise<T> => {
  const origin = new URL(page.url()).origin;
  const got = await page.request.fetch(path, { method, headers: { origin }, ...(data === undefined ? {} : { data }) });
  if (!got.ok()) throw new Error(`${path}: ${await got.text()}`);
  return (await got.json()) as T;
};

interface Seen {
  readonly id: string;
  readonly version: number;
}

const minutesAgo = (minutes: number): string => Temporal.Now.instant().subtract({ minutes }).toString();

const bare = {
  alarmNumber: null,
  channel: '110',
  secondOfficerId: null,
  type: null,
  tags: [],
  place: null,
  firstContact: null,
  tools: [],
  narrative: '受害人向对方账户转账。',
  leakSource: null,
};

/** A case that was filed, whose victim paid so much into the account. Numbers that belong to nobody. */
export const filedCase = async (
  officer: Page,
  head: Page,
  of: {
    readonly unitId: string;
    readonly bankId: string;
    readonly account: string;
    readonly amount: number;
    readonly victim: string;
    readonly paidAt: string;
  },
): Promise<Seen> => {
  const { unitId, bankId, account, amount, victim } = of;
  const found = await callAs<Seen>(officer, 'POST', '/api/cases', {
    ...bare,
    unitId,
    receivedAt: minutesAgo(20),
    victim: {
      name: victim,
      idNumber: '110101199001010000',
      phone: '00000000000',
      birth: null,
      occupation: null,
      address: '示例县某村',
      warnedBefore: null,
    },
    transfers: [
      {
        at: of.paidAt,
        amount,
        method: 'bank',
        from: { number: '6228480000000099999', name: victim, bankName: '测试银行', bankId: null },
        to: { number: account, name: '测试甲', bankName: null, bankId },
        reference: null,
      },
    ],
  });
  return callAs<Seen>(head, 'POST', `/api/cases/${found.id}/file`, { version: found.version });
};

/** The account frozen in a case, and the freeze executed by its bank. */
export const frozenIn = async (
  { officer, head, clerk }: Readonly<Record<'officer' | 'head' | 'clerk', Page>>,
  of: { readonly caseId: string; readonly bankId: string; readonly account: string; readonly amount: number },
): Promise<void> => {
  const { caseId, bankId, account, amount } = of;
  const orders = `/api/cases/${caseId}/orders`;
  const text = {
    kind: 'freeze',
    account: { number: account, name: '测试甲', bankName: null, bankId },
    amount,
    transferAt: null,
    isMajor: false,
    reason: '受害人向该账户转账。',
    previousId: null,
    layer: 1,
  };
  const drafted = await callAs<{ orders: Seen[] }>(officer, 'POST', orders, { orders: [text] });
  const seen = (rows: readonly Seen[]) => ({ orders: rows.map(({ id, version }) => ({ id, version })) });
  const sent = await callAs<{ orders: Seen[] }>(officer, 'POST', `${orders}/submit`, seen(drafted.orders));
  const sealed = await callAs<{ orders: Seen[] }>(head, 'POST', `${orders}/seal`, seen(sent.orders));
  for (const { id } of sealed.orders) await answerPaid(clerk, id, amount);
};

/** Answers an order as its bank: all of it was done. */
export const answerPaid = async (clerk: Page, orderId: string, amount: number): Promise<void> => {
  const at = Temporal.Now.instant().toString({ smallestUnit: 'millisecond' });
  const result = { outcome: 'executed', at, amount, balance: 0, mismatches: [], remark: '' };
  await callAs(clerk, 'POST', `/api/bank-desk/orders/${orderId}/answer`, { result });
};
