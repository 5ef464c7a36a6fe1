import { CaseId } from '@lianfang/contract/ids';
import { linkEndpoints } from '@lianfang/contract/series/link-endpoints';
import { describe, expect, test } from 'vitest';
import { createMoneyWorld, ofCase } from '../../../../test/money-world.ts';
import { linksOf, ofPair, openedSeries, paidTo, reportGang, suggestionsOf } from '../../../../test/series-world.ts';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld();
const money = await createMoneyWorld(world);
const { officer, head, clerk } = money;

describe('the links of a case', () => {
  test('by an account that both victims paid are strong, say why, and are suggested as a series', async () => {
    const [one, other] = await reportGang(money, '6228480000000021001', 2);
    if (!one || !other) throw new Error('no cases');
    const { links, suggested, series, abilities } = await linksOf(officer, one);
    expect(links).toMatchObject([{ other: { id: other.id, isReadable: true, loss: 500_000 }, strength: 'strong' }]);
    expect(links[0]?.evidence[0]?.sentence.zh).toBe('两案都出现账户 6228480000000021001（全部案件中共 2 起）');
    expect([suggested.length, series, abilities['decideLink']?.allowed]).toEqual([2, null, true]);
    const { suggestions } = (await officer.call(linkEndpoints.listSeriesSuggestions)).reply;
    expect(suggestions).toMatchObject([{ caseCount: 2, freshCount: 2, score: 0.9, open: [] }]);
    expect(suggestions[0]?.evidence.map(({ value }) => value)).toEqual(['6228480000000021001']);
  });

  test('rest on what was typed as well, and a value that everybody meets is set aside with the reason', async () => {
    const identifiers = [
      { type: 'wechat' as const, value: 'test_link_1' },
      { type: 'phone' as const, value: '95588' },
    ];
    const one = await money.report({ identifiers });
    const other = await money.report({ identifiers });
    const { links, suppressed } = await linksOf(officer, one);
    expect(links.map((link) => [link.other.id, link.evidence.map(({ type }) => type)])).toEqual([
      [other.id, ['wechat']],
    ]);
    expect(suppressed).toMatchObject([{ type: 'phone', value: '95588' }]);
    expect(suppressed[0]?.reason.zh).toContain('客服号');
  });

  test('never rest on what is the victim’s own', async () => {
    const account = { number: '6228480000000021777', name: null, bankName: null, bankId: null };
    const own = { ...paidTo('6228480000000021778', money.bank), from: account };
    const moved = { ...paidTo(account.number, money.bank), at: '2026-03-02T00:30:00.000Z' };
    const one = await money.report({ transfers: [own, moved] });
    await money.report({ identifiers: [{ type: 'account', value: account.number }] });
    expect((await linksOf(officer, one)).links).toEqual([]);
  });

  test('reach over squads: of a case that one may not read the number and the unit are told', async () => {
    const squad = await world.unit('城东派出所');
    const there = await world.person(squad, ['police-officer']);
    const county = await world.person(world.county, ['police-head']);
    const [one] = await reportGang(money, '6228480000000021003', 1);
    const other = await (
      await createMoneyWorld(world, squad)
    ).report({
      transfers: [paidTo('6228480000000021003', money.bank)],
    });
    if (!one) throw new Error('no case');
    const [link] = (await linksOf(there, other)).links;
    expect(link?.other).toEqual({
      id: one.id,
      number: one.number,
      unitId: money.police,
      unitName: one.unitName,
      isReadable: false,
      state: null,
      type: null,
      receivedAt: null,
      happenedAt: null,
      placeName: null,
      loss: null,
      series: null,
    });
    expect((await linksOf(county, other)).links[0]?.other.isReadable).toBe(true);
    const body = { verdict: 'reject' as const, reason: '不是一伙' };
    const refused = await there.call(linkEndpoints.decideLink, { params: ofPair(other, one), body });
    expect(refused.code).toBe('link-other-unseen');
    const asked = await there.call(linkEndpoints.compareCases, { params: ofPair(other, one) });
    expect([asked.reply.verdict, asked.reply.abilities['decideLink']?.allowed]).toEqual(['strong', false]);
    expect((await there.call(linkEndpoints.readCaseLinks, { params: ofCase(one) })).code).toBe('not-found');
    expect(await suggestionsOf(there)).toEqual([[one.id, other.id].toSorted()]);
  });

  test('are nothing for a bank', async () => {
    const found = await money.report();
    const codes = [
      (await clerk.call(linkEndpoints.readCaseLinks, { params: ofCase(found) })).code,
      (await clerk.call(linkEndpoints.listSeriesSuggestions)).code,
    ];
    expect(codes).toEqual(['not-allowed', 'not-allowed']);
  });
});

describe('what a person decides of a link', () => {
  test('stays until it is taken back, and then what stood before stands again', async () => {
    const [one, other] = await reportGang(money, '6228480000000021004', 2);
    if (!one || !other) throw new Error('no cases');
    const params = ofPair(one, other);
    const decide = async (verdict: 'confirm' | 'reject') =>
      head.call(linkEndpoints.decideLink, { params, body: { verdict, reason: '已核查' } });
    expect((await decide('reject')).status).toBe(204);
    const rejected = await linksOf(officer, one);
    expect([rejected.links, rejected.suggested]).toEqual([[], []]);
    expect(rejected.rejected).toMatchObject([
      { other: { id: other.id }, decision: { verdict: 'reject', reason: '已核查' } },
    ]);
    const why = (await officer.call(linkEndpoints.compareCases, { params })).reply;
    expect([why.verdict, why.reasons[0]?.zh]).toEqual(['rejected', '测试人员已否决串并：已核查']);

    await decide('confirm');
    expect((await linksOf(officer, other)).links[0]?.strength).toBe('confirmed');
    const withdraw = async () => head.call(linkEndpoints.withdrawLinkDecision, { params, body: { reason: '有误' } });
    await withdraw();
    expect((await linksOf(officer, one)).links).toEqual([]);
    await withdraw();
    expect((await linksOf(officer, one)).links[0]?.strength).toBe('strong');
    expect((await withdraw()).code).toBe('link-undecided');
  });

  test('is about two cases: not about one and itself', async () => {
    const found = await money.report();
    const params = ofPair(found, found);
    const body = { verdict: 'confirm' as const, reason: '核查' };
    expect((await officer.call(linkEndpoints.decideLink, { params, body })).code).toBe('link-same-case');
    expect((await officer.call(linkEndpoints.compareCases, { params })).code).toBe('link-same-case');
  });
});

const idsOf = (cases: readonly { id: string }[]) => cases.map(({ id }) => CaseId.parse(id));
const sortedIds = (cases: readonly { id: string }[]): string[] => cases.map(({ id }) => id).toSorted();
const rejectAs = (person: typeof head, caseIds: readonly { id: string }[], otherIds: readonly { id: string }[]) =>
  person.call(linkEndpoints.rejectLinks, {
    body: { caseIds: idsOf(caseIds), otherIds: idsOf(otherIds), reason: '不是一伙' },
  });
const decisionCount = async () =>
  (await world.database.query.selectFrom('link_decision').select('id').execute()).length;
const entryCount = async () =>
  (await world.database.query.selectFrom('audit_entry').select('seq').where('action', '=', 'link.decide').execute())
    .length;

describe('many links at once', () => {
  test('are rejected together: the part is no longer suggested, one entry is in the trail, each comes back by itself', async () => {
    const cases = await reportGang(money, '6228480000000021301', 5);
    const [one, other] = cases;
    if (!one || !other) throw new Error('no cases');
    const [leaving, staying] = [cases.slice(0, 2), cases.slice(2)];
    const [before, decided] = [await entryCount(), await decisionCount()];
    expect((await rejectAs(head, leaving, staying)).status).toBe(204);
    expect([(await entryCount()) - before, (await decisionCount()) - decided]).toEqual([1, 6]);
    const suggested = await suggestionsOf(officer);
    expect(suggested).toEqual(expect.arrayContaining([sortedIds(leaving), sortedIds(staying)]));
    expect(suggested).not.toContainEqual(sortedIds(cases));
    expect((await linksOf(officer, one)).rejected).toHaveLength(3);
    expect((await rejectAs(head, leaving, staying)).status).toBe(204);
    expect((await decisionCount()) - decided).toBe(6);
    const params = ofPair(one, staying[0] ?? other);
    await head.call(linkEndpoints.withdrawLinkDecision, { params, body: { reason: '有误' } });
    expect((await linksOf(officer, one)).rejected).toHaveLength(2);
  });

  test('where none belongs with another, each two are rejected once', async () => {
    const cases = await reportGang(money, '6228480000000021302', 3);
    const decided = await decisionCount();
    expect((await rejectAs(head, cases, cases)).status).toBe(204);
    expect((await decisionCount()) - decided).toBe(3);
    for (const one of cases) expect((await linksOf(officer, one)).links).toEqual([]);
  });

  test('are rejected all or none: not with one in the way, and by nobody who may not', async () => {
    const cases = await reportGang(money, '6228480000000021303', 3);
    const squad = await world.unit('城西派出所');
    const there = await world.person(squad, ['police-officer']);
    const elsewhere = await (await createMoneyWorld(world, squad)).report();
    const [alone] = cases;
    if (!alone) throw new Error('no case');
    const decided = await decisionCount();
    expect((await rejectAs(there, [elsewhere], [elsewhere, ...cases])).code).toBe('link-other-unseen');
    expect((await rejectAs(there, cases, [elsewhere])).code).toBe('not-allowed');
    expect((await rejectAs(officer, [alone], [alone])).code).toBe('link-same-case');
    expect((await rejectAs(clerk, cases, cases)).code).toBe('not-allowed');
    await openedSeries(officer, cases.slice(0, 2));
    const after = await decisionCount();
    expect(after).toBeGreaterThan(decided);
    expect((await rejectAs(officer, cases, cases)).code).toBe('link-one-series');
    expect(await decisionCount()).toBe(after);
  });
});
