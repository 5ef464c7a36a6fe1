import type { CaseRecord } from '@lianfang/contract/cases/cases';
import type { OrderRecord } from '@lianfang/contract/orders/orders';
import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import type { ReturnRecord } from '@lianfang/contract/returns/returns';
import { answered, waitFor, type Walk } from './orders.ts';

const today = (): string => Temporal.Now.zonedDateTimeISO('Asia/Shanghai').toPlainDate().toString();

/** Nobody's particulars. */
const application = () => ({
  name: '测试受害人',
  sex: null,
  idNumber: '110101199001010000',
  address: '测试县某村',
  phone: '00000000000',
  agent: null,
  paidFrom: { number: '6228480000000099999', name: '测试受害人', bankName: '测试银行' },
  payTo: null,
  payToReason: null,
});

const claimed = async ({ hand, people }: Walk, found: CaseRecord, record: ReturnRecord): Promise<ReturnRecord> => {
  const loss = found.transfers.reduce((sum, { amount }) => sum + amount, 0);
  const day = today();
  const params = { returnId: record.id };
  const claim = { caseId: found.id, loss, toldOn: day, told: '电话告知', appliedOn: day, application: application() };
  const body = { ...claim, version: record.version };
  const added = await hand.call(people.officer, returnEndpoints.addReturnClaim, { params, body });
  const [one] = added.claims;
  if (!one) throw new Error('no claim');
  const decision = { standing: 'accepted' as const, reason: null, version: added.version };
  const ofClaim = { ...params, returnClaimId: one.id };
  return hand.call(people.officer, returnEndpoints.decideReturnClaim, { params: ofClaim, body: decision });
};

const sent = async ({ hand, people }: Walk, claim: ReturnRecord): Promise<ReturnRecord> => {
  const { officer, head } = people;
  const params = { returnId: claim.id };
  const checked = await hand.call(officer, returnEndpoints.checkReturnClaims, {
    params,
    body: { version: claim.version },
  });
  const method = checked.proposal?.method ?? 'direct';
  const fixed = await hand.call(officer, returnEndpoints.fixReturnMethod, {
    params,
    body: { method, reason: null, version: checked.version },
  });
  const report = { report: '查明资金确属被害人所有。', version: fixed.version };
  const made = await hand.call(officer, returnEndpoints.makeReturnReport, { params, body: report });
  const up = { organ: '测试州公安局', version: made.version };
  const forwarded = await hand.call(head, returnEndpoints.forwardReturn, { params, body: up });
  const decided = { decision: '测试决定书1号', decidedOn: today(), version: forwarded.version };
  const approved = await hand.call(head, returnEndpoints.recordReturnDecision, { params, body: decided });
  return hand.call(head, returnEndpoints.sendReturn, { params, body: { version: approved.version } });
};

/** The frozen money goes back to the victim: application, report, decision above, the bank's payment, the closing. */
export const returnMoney = async (walk: Walk, found: CaseRecord, freeze: OrderRecord): Promise<void> => {
  const { hand, people } = walk;
  const opened = await hand.call(people.officer, returnEndpoints.openReturn, {
    params: { caseId: found.id },
    body: { freezeId: freeze.id },
  });
  const ordered = await sent(walk, await claimed(walk, found, opened));
  for (const { orderId } of ordered.rounds[0]?.shares ?? []) {
    if (orderId === null) throw new Error('a share without an order');
    walk.sealed.add(orderId);
    await answered(walk, orderId);
  }
  const params = { returnId: opened.id };
  const settled = await waitFor(walk, `the end of return ${opened.id}`, async () => {
    const now = await hand.call(people.officer, returnEndpoints.readReturn, { params });
    return now.state === 'returned' || now.state === 'part-returned' ? now : null;
  });
  const body = { reason: '返还完毕', version: settled.version };
  await hand.call(people.head, returnEndpoints.closeReturn, { params, body });
};
