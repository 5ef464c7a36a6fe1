import type { PlanLedger } from '@lianfang/contract/plans/ledger';
import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { readFile } from 'node:fs/promises';
import type { Duty } from './duties.ts';
import type { Ask, SentFile } from './hand.ts';
import type { Stage } from './stage.ts';

/** The plan as the county issued it. */
export const planText = (): Promise<string> => readFile(new URL('./plan.txt', import.meta.url), 'utf8');

const planFile = async (): Promise<SentFile> => ({
  fileName: '格桑县打击治理电信网络诈骗新型违法犯罪工作实施方案.txt',
  contentType: 'text/plain',
  bytes: new Uint8Array(Buffer.from(await planText())),
});

/** A draft under review: each change gives the version that the next one goes on from. */
interface Draft {
  readonly ask: Ask;
  readonly ledger: PlanLedger;
  version: number;
}

const measureIdOf = ({ ledger }: Draft, path: string) => {
  const found = ledger.measures.find((measure) => measure.path === path);
  if (!found) throw new Error(`demo: the plan has no measure ${path}`);
  return found.id;
};

/** What the reading could not settle by itself: here only that two names say less than the directory has. */
const settleNames = async (draft: Draft): Promise<void> => {
  const { ask, ledger } = draft;
  const params = { planVersionId: ledger.id };
  const { rows } = await ask(planEndpoints.listUnsettledNames, { params });
  const settlements = rows.map(({ mentions, candidates: [best] }) => ({
    mentionIds: mentions.map((mention) => mention.id),
    everywhere: true,
    choice:
      best === undefined
        ? { to: 'ignored' as const }
        : best.kind === 'unit'
          ? { to: 'unit' as const, unitId: best.unitId }
          : { to: 'group' as const, groupId: best.groupId },
    remember: best !== undefined,
  }));
  if (settlements.length === 0) return;
  ({ version: draft.version } = await ask(planEndpoints.settleMentions, {
    params,
    body: { settlements, version: draft.version },
  }));
};

/** The last measure of the copy we hold names nobody: the office writes in who does it. */
const nameUnits = async (draft: Draft): Promise<void> => {
  const params = { planVersionId: draft.ledger.id, measureId: measureIdOf(draft, '三/(二)/2') };
  const responsible = ['县电信公司', '县移动公司', '县联通公司', '中国农业银行格桑支行', '中国邮政储蓄银行格桑支行'];
  const names = [...responsible, '雪原农商银行格桑分行'];
  const mentions = [
    { id: null, part: 'lead' as const, name: '县公安局' },
    ...names.map((name) => ({ id: null, part: 'responsible' as const, name })),
  ];
  const body = { edit: { mentions }, version: draft.version };
  ({ version: draft.version } = await draft.ask(planEndpoints.editMeasure, { params, body }));
};

const settleLeads = async (draft: Draft): Promise<void> => {
  const measureIds = ['三/(一)/2', '三/(二)/1'].map((path) => measureIdOf(draft, path));
  const params = { planVersionId: draft.ledger.id };
  const body = { measureIds, choice: 'first-responsible' as const, version: draft.version };
  ({ version: draft.version } = await draft.ask(planEndpoints.settleLeads, { params, body }));
};

const setTerms = async (draft: Draft, duties: readonly Duty[]): Promise<void> => {
  const params = { planVersionId: draft.ledger.id };
  for (const { path, deadline } of duties) {
    if (deadline === null) continue;
    const body = { measureIds: [measureIdOf(draft, path)], deadlineText: deadline, version: draft.version };
    ({ version: draft.version } = await draft.ask(planEndpoints.setMeasureTerms, { params, body }));
  }
};

/** Settles what the reading of a draft left open. */
export const settlePlan = async (ask: Ask, ledger: PlanLedger, duties: readonly Duty[]): Promise<Draft> => {
  const draft: Draft = { ask, ledger, version: ledger.version };
  await settleNames(draft);
  await nameUnits(draft);
  await settleNames(draft);
  await settleLeads(draft);
  await setTerms(draft, duties);
  return draft;
};

/** Brings the plan in and reviews it, as an officer of the office does. */
export const reviewPlan = async (stage: Stage, issuedOn: string, duties: readonly Duty[]): Promise<Draft> => {
  const ask = await stage.as('officer1');
  const title = '格桑县打击治理电信网络诈骗新型违法犯罪工作实施方案';
  const ledger = await ask(planEndpoints.importPlan, { body: { title, issuedOn }, file: await planFile() });
  return settlePlan(ask, ledger, duties);
};

/** Hands the reviewed plan in, and has the director confirm it. */
export const confirmPlan = async (stage: Stage, draft: Draft): Promise<PlanLedger> => {
  const params = { planVersionId: draft.ledger.id };
  const officer = await stage.as('officer1');
  const sent = await officer(planEndpoints.submitPlan, { params, body: { version: draft.version } });
  const director = await stage.as('director');
  return director(planEndpoints.confirmPlan, { params, body: { version: sent.version } });
};
