import { CaseId, OrderId } from '@lianfang/contract/ids';
import type { CaseRecord } from '@lianfang/contract/cases/cases';
import type { OrderRecord } from '@lianfang/contract/orders/orders';
import { statementEndpoints } from '@lianfang/contract/statements/endpoints';
import type { StatementRow, StatementRows } from '@lianfang/contract/statements/statements';
import { traceEndpoints } from '@lianfang/contract/traces/endpoints';
import type { CaseTrace } from '@lianfang/contract/traces/traces';
import { createMoneyWorld, type MoneyWorld, transferAt } from './money-world.ts';
import type { SentFile } from './client.ts';
import type { World } from './world.ts';

/** Moves that have not happened when the world of a test begins lie within its first hour. */
export const minutesAfter = (minutes: number): string =>
  new Date(Date.parse(transferAt) + minutes * 60_000).toISOString();

/** A row of a form: to a counterparty, minutes after the victim's payment. */
export const movement = (
  direction: 'in' | 'out',
  counterparty: string | null,
  amount: number,
  minutes: number,
  over: Partial<StatementRow> = {},
): StatementRow => ({
  at: minutesAfter(minutes),
  direction,
  amount,
  counterparty,
  counterpartyName: null,
  counterpartyBank: null,
  channel: 'transfer',
  reference: null,
  ...over,
});

export const csvFile = (text: string | Uint8Array<ArrayBuffer>, fileName = '明细.csv'): SentFile => ({
  fileName,
  contentType: fileName.endsWith('.xlsx') ? '' : 'text/csv',
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
});

/** A county whose banks have answered orders, so that they can tell movements. */
export interface StatementWorld extends MoneyWorld {
  /** A number that belongs to nobody, a new one each time. */
  account(): string;
  /** A case in which the victim paid 5,000 yuan to the account. */
  paid(account: string, amount?: number): Promise<CaseRecord>;
  /** An executed order on the account. */
  ordered(found: CaseRecord, account: string, kind?: 'inquiry' | 'stop'): Promise<OrderRecord>;
  tell(order: OrderRecord, rows: readonly StatementRow[], over?: Partial<StatementRows>): ReturnType<typeof giveRows>;
  trace(found: CaseRecord, query?: { rule?: 'fifo' | 'lifo' | 'prorata' }): Promise<CaseTrace>;
}

const giveRows = (money: MoneyWorld, order: OrderRecord, body: StatementRows) =>
  money.clerk.call(statementEndpoints.giveStatementRows, { params: { orderId: OrderId.parse(order.id) }, body });

export const createStatementWorld = async (world: World): Promise<StatementWorld> => {
  const money = await createMoneyWorld(world);
  let last = 100;
  return {
    ...money,
    account: () => `62284800000000${String((last += 1)).padStart(5, '0')}`,
    paid: (number, amount = 500_000) =>
      money.report({
        transfers: [
          {
            at: transferAt,
            amount,
            method: 'bank',
            from: { number: '6222000000000000001', name: '测试受害人', bankName: null, bankId: null },
            to: { number, name: '测试甲', bankName: '农行测试支行', bankId: money.bank },
            reference: null,
          },
        ],
      }),
    ordered: async (found, number, kind = 'inquiry') => {
      const [order] = await money.sealed(found, { kind, number, amount: kind === 'stop' ? 500_000 : null });
      if (!order) throw new Error('no order was sealed');
      return money.answered(order);
    },
    tell: (order, rows, over = {}) => giveRows(money, order, { rows: [...rows], balance: null, until: null, ...over }),
    trace: async (found, query = {}) => {
      const got = await money.officer.call(traceEndpoints.readCaseTrace, {
        params: { caseId: CaseId.parse(found.id) },
        query,
      });
      if (got.status !== 200) throw new Error(`refused: ${got.text}`);
      return got.reply;
    },
  };
};
