import type { CaseRecord } from '@lianfang/contract/cases/cases';
import { CaseId, SeriesEventId } from '@lianfang/contract/ids';
import { linkEndpoints } from '@lianfang/contract/series/link-endpoints';
import type { SeriesRow } from '@lianfang/contract/series/series';
import { seriesRecordEndpoints } from '@lianfang/contract/series/series-endpoints';
import { describe, expect, test } from 'vitest';
import { createMoneyWorld, newAccounts, only } from '../../../../test/money-world.ts';
import {
  linksOf,
  ofPair,
  ofSeries,
  openedSeries,
  paidTo,
  readSeriesAs,
  reportGang,
  suggestionsOf,
} from '../../../../test/series-world.ts';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld();
const money = await createMoneyWorld(world);
const { officer, head, clerk } = money;
const account = newAccounts();
const { addToSeries, editSeries, mergeSeries, openSeries, splitSeries, undoSeriesChange } = seriesRecordEndpoints;

const gang = (count: number): Promise<CaseRecord[]> => reportGang(money, account(), count);
const idsOf = (...cases: readonly { readonly id: string }[]) => cases.map(({ id }) => CaseId.parse(id));
const seen = ({ version }: SeriesRow) => ({ reason: '核查一致', version });
const membersOf = async (series: { readonly id: string }) =>
  (await readSeriesAs(officer, series)).cases.map(({ id }) => id).toSorted();

/** All of the series as it stands, but for how often it changed: what an undo has to bring back. */
const stateOf = async () => ({
  series: await world.database.query
    .selectFrom('series')
    .select(['id', 'state', 'name', 'note', 'merged_into'])
    .where('state', '<>', 'undone')
    .orderBy('id')
    .execute(),
  cases: await world.database.query.selectFrom('series_case').selectAll().orderBy('case_id').execute(),
  decisions: await world.database.query
    .selectFrom('link_decision')
    .select(['kind', 'cases', 'others'])
    .where('withdrawn_at', 'is', null)
    .orderBy('place')
    .execute(),
});

const undo = async (series: { readonly id: string }, place = 0) => {
  const event = (await readSeriesAs(officer, series)).history.filter(({ undone }) => undone === null)[place];
  const params = { ...ofSeries(series), seriesEventId: SeriesEventId.parse(event?.id) };
  return officer.call(undoSeriesChange, { params, body: { reason: '误操作' } });
};

describe('a series', () => {
  test('is opened from a suggestion, confirms its links, and shows what its cases share', async () => {
    const cases = await gang(3);
    const ids = cases.map(({ id }) => id).toSorted();
    expect(await suggestionsOf(officer)).toContainEqual(ids);
    const opened = await openedSeries(officer, cases);
    expect(opened).toMatchObject({
      number: 'C2026-0001',
      state: 'open',
      caseCount: 3,
      readableCount: 3,
      loss: 1_500_000,
    });
    expect(await suggestionsOf(officer)).not.toContainEqual(ids);
    const { sharedPoints, links, history, growth, abilities } = await readSeriesAs(head, opened);
    const paid = cases[0]?.transfers[0]?.to.number;
    expect(sharedPoints).toEqual([{ type: 'account', value: paid, caseIds: ids, cases: 3 }]);
    expect(links.map(({ strength, decision }) => [strength, decision?.ofSeries])).toEqual([
      ['confirmed', true],
      ['confirmed', true],
      ['strong', undefined],
    ]);
    expect(only(history)).toMatchObject({ move: 'openSeries', reason: '同一收款账户', undo: { allowed: true } });
    expect([growth, abilities['splitSeries']?.allowed]).toEqual([[], true]);
    expect((await linksOf(officer, cases[0] ?? { id: '' })).series?.id).toBe(opened.id);
  });

  test('grows by a case that shares what its cases share', async () => {
    const number = account();
    const opened = await openedSeries(officer, await reportGang(money, number, 2));
    const [late] = await reportGang(money, number, 1);
    const { growth } = await readSeriesAs(officer, opened);
    expect(growth.map(({ case: found, strength }) => [found.id, strength])).toEqual([[late?.id, 'strong']]);
    const body = { caseIds: idsOf(late ?? { id: '' }), ...seen(opened) };
    const added = await officer.call(addToSeries, { params: ofSeries(opened), body });
    expect(added.reply.caseCount).toBe(3);
    expect((await readSeriesAs(officer, opened)).growth).toEqual([]);
  });

  test('takes no case that is in another, none twice, none that is not there', async () => {
    const cases = await gang(2);
    await openedSeries(officer, cases);
    const [free] = await gang(1);
    const open = async (caseIds: string[]) => {
      const body = { name: '串案', caseIds: caseIds.map((id) => CaseId.parse(id)), reason: '核查' };
      return (await officer.call(openSeries, { body })).code;
    };
    expect(await open([free?.id ?? '', cases[0]?.id ?? ''])).toBe('series-case-taken');
    expect(await open([free?.id ?? '', free?.id ?? ''])).toBe('series-too-few');
    expect(await open([free?.id ?? '', '00000000-0000-7000-8000-000000000000'])).toBe('series-case-unseen');
  });

  test('is changed only at the version that was seen, by the unit that opened it', async () => {
    const opened = await openedSeries(officer, await gang(2));
    const edit = { name: '新名称', note: '备注', version: opened.version };
    const params = ofSeries(opened);
    expect((await officer.call(editSeries, { params, body: edit })).reply.name).toBe('新名称');
    expect((await officer.call(editSeries, { params, body: edit })).code).toBe('changed-meanwhile');
    const squad = await world.person(await world.unit('城东派出所'), ['police-officer', 'police-head']);
    expect((await squad.call(seriesRecordEndpoints.readSeries, { params })).code).toBe('not-found');
    expect((await squad.call(editSeries, { params, body: edit })).code).toBe('not-allowed');
    expect((await clerk.call(seriesRecordEndpoints.listSeries)).code).toBe('not-allowed');
  });

  test('is read by every squad with a case in it, each seeing the others’ cases by number alone', async () => {
    const squad = await world.unit('城西派出所');
    const there = await world.person(squad, ['police-officer']);
    const number = account();
    const [own] = await reportGang(money, number, 1);
    const other = await (await createMoneyWorld(world, squad)).report({ transfers: [paidTo(number, money.bank, 7)] });
    const county = await world.person(world.county, ['police-head']);
    const opened = await openedSeries(county, [own ?? other, other]);
    const found = await readSeriesAs(there, opened);
    expect(found).toMatchObject({ caseCount: 2, readableCount: 1, loss: 7 });
    expect(found.cases.map(({ isReadable }) => isReadable).toSorted()).toEqual([false, true]);
    expect(found.abilities['editSeries']?.allowed).toBe(false);
    const listed = (await there.call(seriesRecordEndpoints.listSeries, { query: { search: opened.number } })).reply;
    expect(listed.rows.map(({ id }) => id)).toEqual([opened.id]);
    const told = (await there.call(seriesRecordEndpoints.readSeriesMoney, { params: ofSeries(opened) })).reply;
    expect(told).toMatchObject({ loss: 7, casesLeftOut: 1, accounts: [{ account: number, caseCount: 1, amount: 7 }] });
  });
});

describe('what people parted', () => {
  test('comes together only where somebody says expressly that it overrules it', async () => {
    const [one, other, third] = await gang(3);
    if (!one || !other || !third) throw new Error('no cases');
    const body = { verdict: 'reject' as const, reason: '不是一伙' };
    await officer.call(linkEndpoints.decideLink, { params: ofPair(one, other), body });
    const open = { name: '串案', caseIds: idsOf(one, other, third), reason: '核查' };
    const refused = await officer.call(openSeries, { body: open });
    expect([refused.code, JSON.parse(refused.text).detail.pairs]).toEqual([
      'series-rejected-before',
      [expect.arrayContaining([one.id, other.id])],
    ]);
    const opened = await openedSeries(officer, [one, other, third], { overrules: true });
    expect((await linksOf(officer, one)).suggested).toHaveLength(3);
    const why = await officer.call(linkEndpoints.decideLink, { params: ofPair(one, other), body });
    expect(why.code).toBe('link-one-series');
    await undo(opened);
    expect((await linksOf(officer, one)).rejected.map((link) => link.other.id)).toEqual([other.id]);
  });

  test('by a split stays apart for the machine too, and comes back with the undo', async () => {
    const cases = await gang(4);
    const opened = await openedSeries(officer, cases);
    const before = await stateOf();
    const leaving = cases.slice(2);
    const body = { caseIds: idsOf(...leaving), newName: '另一伙', ...seen(opened) };
    await officer.call(splitSeries, { params: ofSeries(opened), body });
    const { history } = await readSeriesAs(officer, opened);
    const made = history[0]?.other ?? { id: '' };
    expect(history.map(({ move, undo: ability }) => [move, ability.allowed])).toEqual([
      ['splitSeries', true],
      ['openSeries', false],
    ]);
    expect(await membersOf(made)).toEqual(leaving.map(({ id }) => id).toSorted());
    expect((await linksOf(officer, cases[0] ?? { id: '' })).links.map(({ other }) => other.id)).toEqual([cases[1]?.id]);
    expect(await suggestionsOf(officer)).not.toContainEqual(cases.map(({ id }) => id).toSorted());
    await undo(opened);
    expect(await stateOf()).toEqual(before);
    expect((await readSeriesAs(officer, opened)).history[0]?.undone?.reason).toBe('误操作');
  });
});

test('every change can be undone: what stood before stands again, to the letter', async () => {
  const [first, second] = [await openedSeries(officer, await gang(3)), await openedSeries(officer, await gang(2))];
  const states = [await stateOf()];
  const params = ofSeries(first);
  const free = await gang(1);
  const current = async () => seen(await readSeriesAs(officer, first));
  const change = [
    async () => officer.call(addToSeries, { params, body: { caseIds: idsOf(...free), ...(await current()) } }),
    async () => {
      const { version } = await current();
      return officer.call(editSeries, { params, body: { name: '改名', note: '备注', version } });
    },
    async () => {
      const otherSeriesId = ofSeries(second).seriesId;
      return officer.call(mergeSeries, { params, body: { otherSeriesId, ...(await current()) } });
    },
    async () => {
      const { cases } = await readSeriesAs(officer, first);
      return officer.call(splitSeries, {
        params,
        body: { caseIds: idsOf(...cases.slice(0, 2)), newName: null, ...(await current()) },
      });
    },
  ];
  for (const act of change) {
    expect((await act()).status).toBe(200);
    states.push(await stateOf());
  }
  for (const state of states.slice(0, -1).toReversed()) {
    expect((await undo(first)).status).toBe(200);
    expect(await stateOf()).toEqual(state);
  }
});

test('a change on which a later one rests is not undone, nor one twice', async () => {
  const opened = await openedSeries(officer, await gang(2));
  const [free] = await gang(1);
  const params = ofSeries(opened);
  const caseIds = idsOf(free ?? { id: '' });
  const added = (await officer.call(addToSeries, { params, body: { caseIds, ...seen(opened) } })).reply;
  expect((await undo(opened, 1)).code).toBe('series-later-depends');
  await officer.call(splitSeries, { params, body: { caseIds, newName: null, ...seen(added) } });
  expect((await undo(opened, 1)).code).toBe('series-later-depends');
  expect((await undo(opened)).status).toBe(200);
  const [, , event] = (await readSeriesAs(officer, opened)).history.toReversed();
  const again = { ...params, seriesEventId: SeriesEventId.parse(event?.id) };
  expect((await officer.call(undoSeriesChange, { params: again, body: { reason: '再撤' } })).code).toBe(
    'series-undone-before',
  );
  expect((await undo(opened)).status).toBe(200);
  expect((await undo(opened)).reply.state).toBe('undone');
  const closed = { name: '名', note: '', version: 9 };
  expect((await officer.call(editSeries, { params, body: closed })).code).toBe('series-state');
});

test('a split leaves two cases on either side, of those that are in the series', async () => {
  const cases = await gang(3);
  const opened = await openedSeries(officer, cases);
  const [other] = await gang(1);
  const split = async (caseIds: CaseId[], newName: string | null) =>
    (await officer.call(splitSeries, { params: ofSeries(opened), body: { caseIds, newName, ...seen(opened) } })).code;
  expect(await split(idsOf(other ?? { id: '' }), null)).toBe('series-case-elsewhere');
  expect(await split(idsOf(...cases.slice(1)), null)).toBe('series-too-few');
  expect(await split(idsOf(...cases.slice(2)), '单案')).toBe('series-too-few');
  expect(await split(idsOf(...cases.slice(2)), null)).toBeNull();
});
