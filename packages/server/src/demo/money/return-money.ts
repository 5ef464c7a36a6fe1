import type { CaseRecord } from '@lianfang/contract/cases/cases';
import { CaseId, OrderId, ReturnClaimId, ReturnId } from '@lianfang/contract/ids';
import { orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import type { OrderRecord } from '@lianfang/contract/orders/orders';
import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import type { ReturnRecord } from '@lianfang/contract/returns/returns';
import type { Stage } from '../stage.ts';
import { localDay } from '../working-time.ts';
import { answerAsBank } from './bank-answers.ts';

const todayOf = ({ clock }: Stage): string => localDay(clock.now()).toString();
const ofReturn = ({ id }: ReturnRecord) => ({ returnId: ReturnId.parse(id) });

/** What the victim of a case writes; the account is the one that they paid from. */
const applicationOf = ({ victim, transfers }: CaseRecord) => {
  const name = victim?.name ?? '';
  const paidFrom = { number: transfers[0]?.from?.number ?? '', name, bankName: '开户银行' };
  return {
    name,
    sex: null,
    idNumber: victim?.idNumber ?? null,
    address: victim?.address ?? null,
    phone: victim?.phone ?? null,
    agent: null,
    paidFrom,
    payTo: null,
    payToReason: null,
  };
};

/** Whether the one payment into a frozen account can go back directly to a victim whom the case names. */
export const mayGoBack = ({ victim, transfers }: CaseRecord, freeze: OrderRecord): boolean => {
  const into = transfers.filter(({ to }) => to.number === freeze.account.number);
  const from = transfers[0]?.from?.number;
  return victim !== null && from !== undefined && into.length === 1 && freeze.state === 'executed' && holds(freeze);
};

const holds = ({ executedAmount }: OrderRecord): boolean => executedAmount !== null && executedAmount > 0;

/** A return is opened, and its victim's application written down; it waits to be looked into. */
export const claimReturn = async (stage: Stage, found: CaseRecord, freeze: OrderRecord): Promise<ReturnRecord> => {
  const officer = await stage.as('gongan.police1');
  const record = await officer(returnEndpoints.openReturn, {
    params: { caseId: CaseId.parse(found.id) },
    body: { freezeId: OrderId.parse(freeze.id) },
  });
  const day = todayOf(stage);
  const paid = found.transfers.filter(({ to }) => to.number === record.account.number);
  const loss = paid.reduce((sum, { amount }) => sum + amount, 0);
  const text = { loss, toldOn: day, told: '电话告知', appliedOn: day, application: applicationOf(found) };
  const body = { caseId: CaseId.parse(found.id), ...text, version: record.version };
  return officer(returnEndpoints.addReturnClaim, { params: ofReturn(record), body });
};

/** The application is found true, and the report of the officer lies before the head. */
export const reportReturn = async (stage: Stage, claimed: ReturnRecord): Promise<ReturnRecord> => {
  const officer = await stage.as('gongan.police1');
  const params = ofReturn(claimed);
  const accepted = await officer(returnEndpoints.decideReturnClaim, {
    params: { ...params, returnClaimId: ReturnClaimId.parse(claimed.claims[0]?.id) },
    body: { standing: 'accepted', reason: null, version: claimed.version },
  });
  const checked = await officer(returnEndpoints.checkReturnClaims, { params, body: { version: accepted.version } });
  const method = { method: 'direct' as const, reason: null, version: checked.version };
  const fixed = await officer(returnEndpoints.fixReturnMethod, { params, body: method });
  const report = { report: '经查，冻结资金来源清楚，确属被害人所有，呈请返还。', version: fixed.version };
  return officer(returnEndpoints.makeReturnReport, { params, body: report });
};

/** The head submits the report to the police of the prefecture. */
export const forwardReturn = async (stage: Stage, reported: ReturnRecord): Promise<ReturnRecord> => {
  const head = await stage.as('gongan.head');
  const body = { organ: '州公安局', version: reported.version };
  return head(returnEndpoints.forwardReturn, { params: ofReturn(reported), body });
};

/** The decision above has come: the bank pays, and the return is closed. */
export const payReturn = async (stage: Stage, forwarded: ReturnRecord): Promise<void> => {
  const head = await stage.as('gongan.head');
  const params = ofReturn(forwarded);
  const decided = {
    decision: `州公（返还）字〔${localDay(stage.clock.now()).year}〕7号`,
    decidedOn: todayOf(stage),
    version: forwarded.version,
  };
  const approved = await head(returnEndpoints.recordReturnDecision, { params, body: decided });
  const sent = await head(returnEndpoints.sendReturn, { params, body: { version: approved.version } });
  const officer = await stage.as('gongan.police1');
  for (const { orderId } of sent.rounds[0]?.shares ?? []) {
    if (orderId === null) continue;
    const order = await officer(orderEndpoints.readOrder, { params: { orderId: OrderId.parse(orderId) } });
    await answerAsBank(stage, order);
  }
  const { version } = await officer(returnEndpoints.readReturn, { params });
  await head(returnEndpoints.closeReturn, { params, body: { reason: '资金已全部返还被害人。', version } });
};
