import { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import type { CaseRecord } from '@lianfang/contract/cases/cases';
import type { OrderRecord, OrderText } from '@lianfang/contract/orders/orders';
import { traceEndpoints } from '@lianfang/contract/traces/endpoints';
import { caseText } from '../money-world.ts';
import { carryOut, sealAll, statementsOf, type Walk } from './orders.ts';
import { returnMoney } from './return-money.ts';
import { watchEndpoints } from '@lianfang/contract/watch-list/endpoints';

const amount = 500_000;

/** A case whose victim paid one account of a bank some minutes ago. */
const report = ({ hand, people }: Walk, index: number): Promise<CaseRecord> => {
  const bank = people.banks[index % people.banks.length];
  if (!bank) throw new Error('no bank');
  const now = Temporal.Now.instant();
  const transfer = {
    at: now.subtract({ minutes: 6 }).toString({ smallestUnit: 'second' }),
    amount,
    method: 'bank' as const,
    from: null,
    to: {
      number: `6228480${String(index).padStart(11, '0')}0`,
      name: '测试甲',
      bankName: bank.name,
      bankId: bank.unitId,
    },
    reference: null,
  };
  const receivedAt = now.subtract({ minutes: 1 }).toString();
  return hand.call(people.officer, caseEndpoints.reportCase, {
    body: { ...caseText(people.police), receivedAt, transfers: [transfer] },
  });
};

/** A stop and an inquiry on the account that was paid, sealed in one act. */
const firstLayer = (walk: Walk, { id, transfers }: CaseRecord): Promise<readonly OrderRecord[]> => {
  const [paid] = transfers;
  if (!paid) throw new Error('no payment');
  const text = { account: paid.to, amount: paid.amount, transferAt: paid.at, isMajor: false, previousId: null };
  const texts = (['stop', 'inquiry'] as const).map((kind): OrderText => ({ ...text, kind, reason: '受害人转账。' }));
  return carryOut(walk, id, texts);
};

/** Orders on the accounts that the trace names next; none where all that could be followed is at rest. */
const nextLayer = async (walk: Walk, { id }: CaseRecord): Promise<readonly OrderRecord[]> => {
  const { hand, people } = walk;
  const params = { caseId: id };
  const { plan, totals } = await hand.call(people.officer, traceEndpoints.readCaseTrace, { params });
  if (totals.origin !== amount) throw new Error(`the trace of case ${id} starts from ${totals.origin}`);
  const chosen = plan.filter(({ layer, gap }) => layer === 2 && gap === null).slice(0, 2);
  if (chosen.length === 0) return [];
  const orders = chosen.map(({ account, propose }) => ({ account, kind: propose }));
  const body = { rules: {}, orders, reason: '赃款去向。' };
  const drafted = await hand.call(people.officer, traceEndpoints.draftNextLayer, { params, body });
  for (const order of drafted.orders) walk.fromTraces.add(order.id);
  return sealAll(walk, id, drafted.orders);
};

const holds = ({ kind, result }: OrderRecord): boolean =>
  kind !== 'inquiry' && result?.outcome === 'executed' && result.amount > 0;

const onHeld = (order: OrderRecord, kind: 'freeze' | 'release'): OrderText => ({
  kind,
  account: order.account,
  amount: kind === 'freeze' ? order.executedAmount || null : null,
  transferAt: null,
  isMajor: false,
  reason: kind === 'freeze' ? '已立案，涉案资金。' : '经查与案件无关。',
  previousId: kind === 'release' ? order.id : null,
});

/** What an account holds is frozen, and then goes back to the victim or is released. */
const freezeAndEnd = async (walk: Walk, found: CaseRecord, stop: OrderRecord, isReturned: boolean): Promise<void> => {
  const [freeze] = await carryOut(walk, found.id, [onHeld(stop, 'freeze')], stop.layer);
  if (!freeze || !holds(freeze)) return;
  if (isReturned) await returnMoney(walk, found, freeze);
  else await carryOut(walk, found.id, [onHeld(freeze, 'release')], freeze.layer);
};

/** The account that was paid is put on the watch list, which all banks take. */
const putOnList = async ({ hand, people }: Walk, { id, transfers }: CaseRecord): Promise<void> => {
  const validUntil = Temporal.Now.zonedDateTimeISO('Asia/Shanghai').toPlainDate().add({ days: 60 }).toString();
  const entry = await hand.call(people.officer, watchEndpoints.proposeWatchEntry, {
    body: {
      unitId: people.police,
      subject: { kind: 'account', number: transfers[0]?.to.number ?? '' },
      basis: '反电信网络诈骗法 第十八条',
      reason: '受害人资金直接转入该账户',
      validUntil,
      caseId: id,
      orderId: null,
      paper: null,
    },
  });
  const params = { entryId: entry.id };
  await hand.call(people.head, watchEndpoints.approveWatchEntry, { params, body: { version: entry.version } });
};

/**
 * A case from the report to the end: stop and inquiry, the bank's answer and statement, the accounts that the trace names
 * next with theirs, the freeze of what is held, and its return to the victim or its release.
 */
export const walkCase = async (walk: Walk, index: number): Promise<void> => {
  const { hand, people } = walk;
  const found = await report(walk, index);
  const first = await firstLayer(walk, found);
  await statementsOf(walk, found.id, first);
  if (index % 20 === 1) await putOnList(walk, found);
  const next = await nextLayer(walk, found);
  await statementsOf(walk, found.id, next);
  const params = { caseId: found.id };
  await hand.call(people.head, caseEndpoints.fileCase, { params, body: { version: found.version } });
  for (const stop of [...first, ...next].filter(holds)) {
    const isReturned = stop.layer === 1 && index % 2 === 0;
    await freezeAndEnd(walk, found, stop, isReturned);
  }
};
