import type { CaseRecord } from '@lianfang/contract/cases/cases';
import { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import { CaseId, OrderId, type UnitId } from '@lianfang/contract/ids';
import { controlEndpoints } from '@lianfang/contract/orders/endpoints';
import type { OrderKind, OrderRecord, OrderResult } from '@lianfang/contract/orders/orders';
import type { Client } from './client.ts';
import type { World } from './world.ts';

type Person = Client & { readonly personId: string };

/** What an order is drafted with beside the account; made up where a test does not care. */
interface DraftOver {
  readonly kind?: OrderKind;
  readonly number?: string;
  readonly amount?: number | null;
  readonly previousId?: string;
  readonly isMajor?: boolean;
  readonly name?: string | null;
}

/** A county with a police squad and two banks, and the people who act on orders. */
export interface MoneyWorld {
  readonly police: UnitId;
  readonly bank: UnitId;
  readonly otherBank: UnitId;
  readonly officer: Person;
  readonly head: Person;
  readonly clerk: Person;
  readonly otherClerk: Person;
  report(over?: Readonly<Record<string, unknown>>): Promise<CaseRecord>;
  /** A case that was filed, so that money may be frozen in it. */
  filed(): Promise<CaseRecord>;
  draft(found: CaseRecord, ...orders: readonly DraftOver[]): Promise<OrderRecord[]>;
  /** Drafted, submitted and sealed. */
  sealed(found: CaseRecord, ...orders: readonly DraftOver[]): Promise<OrderRecord[]>;
  /** Answered by the clerk of the bank. */
  answered(order: OrderRecord, result?: Partial<OrderResult>): Promise<OrderRecord>;
  read(id: string, as?: Person): Promise<OrderRecord>;
}

export const transferAt = '2026-03-02T00:40:00.000Z';

/** A payment order’s words for a stop of an account of the bank, without its layer. */
export const stopText = (number: string, bankId: UnitId) => ({
  kind: 'stop' as const,
  account: { number, name: '测试甲', bankName: null, bankId },
  amount: 500_000,
  transferAt,
  isMajor: false,
  reason: '受害人转账。',
  previousId: null,
});

/** A number that belongs to nobody: it fails its check digit. */
const accountNumber = '6228480000000000001';

export const caseText = (unitId: UnitId) => ({
  unitId,
  alarmNumber: null,
  receivedAt: '2026-03-02T00:50:00.000Z',
  channel: '110' as const,
  secondOfficerId: null,
  type: null,
  tags: [],
  place: null,
  firstContact: null,
  tools: [],
  narrative: '',
  leakSource: null,
  victim: null,
  transfers: [],
});

/** Accounts that belong to nobody, another one each time. */
export const newAccounts = (): (() => string) => {
  let last = 100;
  return () => `62284800000000${String((last += 1)).padStart(5, '0')}`;
};

export const ofOrder = (order: { readonly id: string }) => ({ orderId: OrderId.parse(order.id) });
export const ofCase = (found: { readonly id: string }) => ({ caseId: CaseId.parse(found.id) });

/** The one of a list that has to hold one alone. */
export const only = <T>(rows: readonly T[]): T => {
  const [row] = rows;
  if (row === undefined || rows.length > 1) throw new Error(`${rows.length} rows`);
  return row;
};

/** Orders as they were last seen, for an act on several. */
export const seenOrders = (...rows: readonly OrderRecord[]) => ({
  orders: rows.map(({ id, version }) => ({ id, version })),
});

/** Makes it under the county, or with its police and its bank at one unit where that is given. */
export const createMoneyWorld = async (world: World, at?: UnitId): Promise<MoneyWorld> => {
  const police = at ?? (await world.unit('测试县公安局反诈专班'));
  const suffix = at?.slice(-6) ?? '';
  const bank = await world.unit(`农行测试支行${suffix}`, 'company', at);
  const otherBank = await world.unit(`邮储测试支行${suffix}`, 'company');
  const officer = await world.person(police, ['police-officer']);
  const head = await world.person(police, ['police-head']);
  const clerk = await world.person(bank, ['bank-officer']);
  const otherClerk = await world.person(otherBank, ['bank-officer']);
  const account = (number = accountNumber, name: string | null = '测试甲') => ({
    number,
    name,
    bankName: '农行测试支行',
    bankId: bank,
  });
  const report: MoneyWorld['report'] = async (over = {}) => {
    const got = await officer.call(caseEndpoints.reportCase, { body: { ...caseText(police), ...over } });
    if (got.status !== 200) throw new Error(`refused: ${got.text}`);
    return got.reply;
  };
  const draft: MoneyWorld['draft'] = async (found, ...orders) => {
    const body = {
      orders: orders.map(({ kind = 'stop', number, amount = 500_000, previousId, isMajor = false, name }) => ({
        kind,
        account: account(number, name),
        amount,
        transferAt: kind === 'stop' ? transferAt : null,
        isMajor,
        reason: '受害人向该账户转账。',
        previousId: previousId === undefined ? null : OrderId.parse(previousId),
        layer: 1,
      })),
    };
    const params = { caseId: CaseId.parse(found.id) };
    const got = await officer.call(controlEndpoints.draftOrders, { params, body });
    if (got.status !== 200) throw new Error(`refused: ${got.text}`);
    return got.reply.orders;
  };
  const sealed: MoneyWorld['sealed'] = async (found, ...orders) => {
    const params = { caseId: CaseId.parse(found.id) };
    const drafted = await draft(found, ...orders);
    const sent = await officer.call(controlEndpoints.submitOrders, { params, body: seenOrders(...drafted) });
    const got = await head.call(controlEndpoints.sealOrders, { params, body: seenOrders(...sent.reply.orders) });
    if (got.status !== 200) throw new Error(`refused: ${got.text}`);
    return got.reply.orders;
  };
  return {
    police,
    bank,
    otherBank,
    officer,
    head,
    clerk,
    otherClerk,
    report,
    draft,
    sealed,
    filed: async () => {
      const found = await report();
      const params = { caseId: CaseId.parse(found.id) };
      return (await head.call(caseEndpoints.fileCase, { params, body: { version: found.version } })).reply;
    },
    answered: async (order, result = {}) => {
      const at = world.clock.now().toString({ smallestUnit: 'millisecond' });
      const amount = order.amount ?? 0;
      const full = { outcome: 'executed', at, amount, balance: null, mismatches: [], remark: '', ...result };
      const params = { orderId: OrderId.parse(order.id) };
      const got = await clerk.call(controlEndpoints.answerOrder, { params, body: { result: full as OrderResult } });
      if (got.status !== 200) throw new Error(`refused: ${got.text}`);
      return got.reply;
    },
    read: async (id, as = officer) =>
      (await as.call(controlEndpoints.readOrder, { params: { orderId: OrderId.parse(id) } })).reply,
  };
};
