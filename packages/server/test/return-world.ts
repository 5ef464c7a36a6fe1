import { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import type { CaseRecord } from '@lianfang/contract/cases/cases';
import { CaseId, OrderId, ReturnClaimId, ReturnId } from '@lianfang/contract/ids';
import type { OrderRecord } from '@lianfang/contract/orders/orders';
import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import type { ReturnRecord } from '@lianfang/contract/returns/returns';
import type { MoneyWorld } from './money-world.ts';

/** A payment of a victim into the frozen account. */
export interface PaidIn {
  readonly amount: number;
  readonly at: string;
}

/** What returns are tested with, beside the police and the banks. */
export interface ReturnWorld {
  /** A filed case whose victim paid into the account. */
  victimOf(number: string, ...payments: readonly PaidIn[]): Promise<CaseRecord>;
  /** The account frozen in a case, with so much in it. */
  freeze(found: CaseRecord, number: string, amount: number): Promise<OrderRecord>;
  open(found: CaseRecord, freeze: OrderRecord): Promise<ReturnRecord>;
  /** An application, accepted unless said otherwise. */
  claim(record: ReturnRecord, found: CaseRecord, loss: number, isAccepted?: boolean): Promise<ReturnRecord>;
  /** All applications checked and the method fixed as it is proposed. */
  fixed(record: ReturnRecord): Promise<ReturnRecord>;
  /** From the fixed method (or the notice that is over) to the decision above, and the orders sealed. */
  sent(record: ReturnRecord): Promise<ReturnRecord>;
  /** The public notice put up on a day. */
  published(record: ReturnRecord): Promise<ReturnRecord>;
  read(record: ReturnRecord): Promise<ReturnRecord>;
  /** The orders of the latest round. */
  ordersOf(record: ReturnRecord): Promise<OrderRecord[]>;
}

/** A return of one victim whose one credit is frozen in part, on an account of its own. */
export const oneCredit = async (returns: ReturnWorld, number: string, amount = 300_000) => {
  const found = await returns.victimOf(number, { amount: 500_000, at: '2026-03-02T00:10:00.000Z' });
  const freeze = await returns.freeze(found, number, amount);
  return { found, freeze, record: await returns.open(found, freeze) };
};

/** Two victims who paid in the same second, and a payment that took a part of it away: pro rata, its method fixed. */
export const oneMoment = async (returns: ReturnWorld, { officer }: MoneyWorld, number: string) => {
  const paid = '2026-03-02T00:10:00.000Z';
  const first = await returns.victimOf(number, { amount: 300_000, at: paid });
  const second = await returns.victimOf(number, { amount: 100_000, at: paid });
  const opened = await returns.open(first, await returns.freeze(first, number, 100_001));
  const out = {
    at: '2026-03-02T00:20:00.000Z',
    side: 'out' as const,
    amount: 299_999,
    counterparty: null,
    caseId: null,
  };
  const saved = await officer.call(returnEndpoints.saveReturnMovements, {
    params: ofReturn(opened),
    body: { movements: [...opened.movements, out], version: opened.version },
  });
  const claimed = await returns.claim(await returns.claim(saved.reply, first, 300_000), second, 100_000);
  return returns.fixed(claimed);
};

/** Numbers that belong to nobody. */
const application = (name: string) => ({
  name,
  sex: 'female' as const,
  idNumber: '110101199001010000',
  address: '测试县某村',
  phone: '00000000000',
  agent: null,
  paidFrom: { number: '6228480000000099999', name, bankName: '测试银行' },
  payTo: null,
  payToReason: null,
});

/** The text of an application, complete unless changed. */
export const claimText = (caseId: string, loss: number, over: Readonly<Record<string, unknown>> = {}) => ({
  caseId: CaseId.parse(caseId),
  loss,
  toldOn: '2026-03-02',
  told: '电话告知',
  appliedOn: '2026-03-02',
  application: { ...application('测试受害人'), ...over },
});

export const ofReturn = (record: Pick<ReturnRecord, 'id'>) => ({ returnId: ReturnId.parse(record.id) });

const reply = <T>(got: { readonly status: number; readonly text: string; readonly reply: T }): T => {
  if (got.status !== 200) throw new Error(`refused: ${got.text}`);
  return got.reply;
};

const seen = ({ version }: ReturnRecord) => ({ version });

/** Makes returns of a county's money desk through its own endpoints. */
export const createReturnWorld = (money: MoneyWorld): ReturnWorld => {
  const { officer, head, bank, report, sealed, answered } = money;
  const fixed: ReturnWorld['fixed'] = async (record) => {
    const params = ofReturn(record);
    const checked = reply(await officer.call(returnEndpoints.checkReturnClaims, { params, body: seen(record) }));
    const method = checked.proposal?.method ?? 'pro-rata';
    const body = { method, reason: null, version: checked.version };
    return reply(await officer.call(returnEndpoints.fixReturnMethod, { params, body }));
  };
  const sent: ReturnWorld['sent'] = async (record) => {
    const params = ofReturn(record);
    const body = { report: '查明资金确属被害人所有。', version: record.version };
    const made = reply(await officer.call(returnEndpoints.makeReturnReport, { params, body }));
    const up = { organ: '州公安局', version: made.version };
    const forwarded = reply(await head.call(returnEndpoints.forwardReturn, { params, body: up }));
    const decided = { decision: '州公刑返字〔2026〕1号', decidedOn: '2026-03-02', version: forwarded.version };
    const approved = reply(await head.call(returnEndpoints.recordReturnDecision, { params, body: decided }));
    return reply(await head.call(returnEndpoints.sendReturn, { params, body: seen(approved) }));
  };
  return {
    fixed,
    sent,
    published: async (record) => {
      const body = { place: '县公安局门户网站', publishedOn: '2026-03-02', version: record.version };
      return reply(await officer.call(returnEndpoints.publishReturnNotice, { params: ofReturn(record), body }));
    },
    read: async (record) => reply(await officer.call(returnEndpoints.readReturn, { params: ofReturn(record) })),
    ordersOf: async (record) => {
      const orders: OrderRecord[] = [];
      for (const { orderId } of record.rounds[0]?.shares ?? [])
        if (orderId !== null) orders.push(await money.read(orderId));
      return orders;
    },
    victimOf: async (number, ...payments) => {
      const to = { number, name: '测试甲', bankName: null, bankId: bank };
      const transfers = payments.map(({ at, amount }) => ({
        at,
        amount,
        method: 'bank',
        from: null,
        to,
        reference: null,
      }));
      const found = await report({ transfers });
      const params = { caseId: CaseId.parse(found.id) };
      return reply(await head.call(caseEndpoints.fileCase, { params, body: { version: found.version } }));
    },
    freeze: async (found, number, amount) => {
      const [order] = await sealed(found, { kind: 'freeze', number, amount });
      if (!order) throw new Error('no order was sealed');
      return answered(order);
    },
    open: async (found, freeze) => {
      const params = { caseId: CaseId.parse(found.id) };
      const body = { freezeId: OrderId.parse(freeze.id) };
      return reply(await officer.call(returnEndpoints.openReturn, { params, body }));
    },
    claim: async (record, found, loss, isAccepted = true) => {
      const params = ofReturn(record);
      const body = { ...claimText(found.id, loss), version: record.version };
      const added = reply(await officer.call(returnEndpoints.addReturnClaim, { params, body }));
      const claim = added.claims.find(({ caseId }) => caseId === found.id);
      if (!isAccepted || !claim) return added;
      const ofClaim = { ...params, returnClaimId: ReturnClaimId.parse(claim.id) };
      const decided = { standing: 'accepted' as const, reason: null, version: added.version };
      return reply(await officer.call(returnEndpoints.decideReturnClaim, { params: ofClaim, body: decided }));
    },
  };
};
