import type { CaseRecord } from '@lianfang/contract/cases/cases';
import { CaseId, SeriesId, type UnitId } from '@lianfang/contract/ids';
import { linkEndpoints } from '@lianfang/contract/series/link-endpoints';
import { seriesRecordEndpoints } from '@lianfang/contract/series/series-endpoints';
import type { MoneyWorld } from './money-world.ts';

type Person = MoneyWorld['officer'];

/** A payment of the victim to an account. */
export const paidTo = (number: string, bankId: UnitId, amount = 500_000) => ({
  at: '2026-03-02T00:40:00.000Z',
  amount,
  method: 'bank' as const,
  from: null,
  to: { number, name: null, bankName: null, bankId },
  reference: null,
});

export const ofPair = (one: { readonly id: string }, other: { readonly id: string }) => ({
  caseId: CaseId.parse(one.id),
  otherId: CaseId.parse(other.id),
});

/** Cases whose victims paid one account. */
export const reportGang = async (money: MoneyWorld, account: string, count: number): Promise<CaseRecord[]> => {
  const cases: CaseRecord[] = [];
  for (let place = 0; place < count; place += 1)
    cases.push(await money.report({ transfers: [paidTo(account, money.bank)], type: 'rebate-task' }));
  return cases;
};

/** The links of a case as somebody sees them. */
export const linksOf = async (person: Person, found: { readonly id: string }) => {
  const got = await person.call(linkEndpoints.readCaseLinks, { params: { caseId: CaseId.parse(found.id) } });
  if (got.status !== 200) throw new Error(got.text);
  return got.reply;
};

/** Ids of the cases of each suggestion. */
export const suggestionsOf = async (person: Person): Promise<string[][]> => {
  const got = await person.call(linkEndpoints.listSeriesSuggestions);
  if (got.status !== 200) throw new Error(got.text);
  return got.reply.suggestions.map(({ cases }) => cases.map(({ id }) => id).toSorted());
};

/** Opens a series of cases. */
export const openedSeries = async (
  person: Person,
  cases: readonly { readonly id: string }[],
  over: { readonly name?: string; readonly overrules?: boolean } = {},
) => {
  const body = {
    name: '刷单返利串案',
    caseIds: cases.map(({ id }) => CaseId.parse(id)),
    reason: '同一收款账户',
    ...over,
  };
  const got = await person.call(seriesRecordEndpoints.openSeries, { body });
  if (got.status !== 200) throw new Error(got.text);
  return got.reply;
};

/** A series as somebody sees it. */
export const readSeriesAs = async (person: Person, series: { readonly id: string }) => {
  const got = await person.call(seriesRecordEndpoints.readSeries, { params: ofSeries(series) });
  if (got.status !== 200) throw new Error(got.text);
  return got.reply;
};

export const ofSeries = (series: { readonly id: string }) => ({ seriesId: SeriesId.parse(series.id) });
