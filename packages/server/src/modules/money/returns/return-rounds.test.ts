import { ReturnObjectionId } from '@lianfang/contract/ids';
import { homeEndpoints } from '@lianfang/contract/home/endpoints';
import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import type { ReturnRecord } from '@lianfang/contract/returns/returns';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { createMoneyWorld } from '../../../../test/money-world.ts';
import { claimText, createReturnWorld, ofReturn, oneCredit, oneMoment } from '../../../../test/return-world.ts';
import { runJobsNow } from '../../../../test/run-jobs.ts';
import { createWorld } from '../../../../test/world.ts';
import { moneyJobs } from '../index.ts';

const world = await createWorld();
const money = await createMoneyWorld(world);
const returns = createReturnWorld(money);
const { officer, head, clerk } = money;

let last = 100;
const account = (): string => `62284800000003${String((last += 1)).padStart(5, '0')}`;
const sharesOf = (record: ReturnRecord) => record.rounds[0]?.shares.map(({ amount }) => amount) ?? [];
const { read, ordersOf, published } = returns;
const direct = (amount?: number) => oneCredit(returns, account(), amount);
const mixed = () => oneMoment(returns, money, account());

describe('a return pro rata', () => {
  test('sums to the fen, and is kept back until its thirty days of public notice are over', async () => {
    const record = await mixed();
    expect(record).toMatchObject({ method: 'pro-rata', state: 'method-fixed' });
    expect(sharesOf(record).toSorted()).toEqual([25_000, 75_001]);
    const params = ofReturn(record);
    const report = { report: '呈请返还。', version: record.version };
    expect((await officer.call(returnEndpoints.makeReturnReport, { params, body: report })).code).toBe(
      'return-needs-notice',
    );
    const ahead = { place: '网站', publishedOn: '2026-03-03', version: record.version };
    expect((await officer.call(returnEndpoints.publishReturnNotice, { params, body: ahead })).code).toBe(
      'return-notice-day',
    );
    const noticed = await published(record);
    expect(noticed).toMatchObject({ state: 'noticed', noticeEnd: '2026-04-01T16:00:00.000Z' });
    const text = noticed.rounds[0]?.notice?.text ?? '';
    expect(text).toContain('2026年3月2日起至2026年4月1日止');
    expect(text).not.toContain('测试受害人');
    const early = { report: '呈请返还。', version: noticed.version };
    expect((await officer.call(returnEndpoints.makeReturnReport, { params, body: early })).code).toBe('return-state');
  });

  test('a new victim during the notice reopens the applications, and a new round has a notice of its own', async () => {
    const record = await mixed();
    const { number } = record.account;
    const noticed = await published(record);
    const third = await returns.victimOf(number, { amount: 100_000, at: '2026-03-02T00:10:00.000Z' });
    const params = ofReturn(record);
    const early = { ...claimText(third.id, 100_000), version: noticed.version };
    expect((await officer.call(returnEndpoints.addReturnClaim, { params, body: early })).code).toBe('return-state');
    const body = { reason: '公告期间有新的被害人', version: noticed.version };
    const reopened = (await officer.call(returnEndpoints.reopenReturnClaims, { params, body })).reply;
    expect(reopened).toMatchObject({ state: 'collecting', round: 2, method: null });
    expect(reopened.rounds[1]).toMatchObject({ endedReason: '公告期间有新的被害人', method: 'pro-rata' });
    const again = await returns.fixed(await returns.claim(reopened, third, 100_000));
    expect(sharesOf(again).reduce((sum, one) => sum + one, 0)).toBe(100_001);
    expect(sharesOf(again)).toHaveLength(3);
    expect((await published(again)).state).toBe('noticed');
  });

  test('objections of anybody are answered before the report, and the notice ends by itself', async () => {
    const record = await mixed();
    const noticed = await published(record);
    const params = ofReturn(record);
    const objected = (
      await officer.call(returnEndpoints.addReturnObjection, {
        params,
        body: {
          receivedOn: '2026-03-02',
          person: '某某，电话00000000000',
          text: '另有损失。',
          version: noticed.version,
        },
      })
    ).reply;
    const objectionId = ReturnObjectionId.parse(objected.rounds[0]?.objections[0]?.id);
    expect(objected.rounds[0]?.objections).toMatchObject([{ person: '某某，电话00000000000', outcome: null }]);
    world.clock.set(Temporal.Instant.from('2026-03-29T16:00:00Z'));
    await runJobsNow(world.platform, moneyJobs);
    world.clock.set(Temporal.Instant.from('2026-04-01T16:00:00Z'));
    for (const one of [officer, head, clerk]) await world.signInAgain(one);
    expect((await read(record)).state).toBe('noticed');
    await runJobsNow(world.platform, moneyJobs);
    await runJobsNow(world.platform, moneyJobs);
    const over = await read(record);
    expect(over.state).toBe('notice-over');
    const told = await sql<{ kind: string; count: string }>`
      select kind, count(*) as count from notification where subject_id = ${record.id} and person_id = ${officer.personId}
      group by kind order by kind`.execute(world.database.query);
    expect(told.rows.map(({ kind, count }) => [kind, Number(count)])).toEqual([
      ['order-clock', 1],
      ['return-waiting', 1],
    ]);
    const today = (await officer.call(homeEndpoints.readToday)).reply.items;
    expect(today.filter(({ subjectId }) => subjectId === record.id)).toMatchObject([
      { kind: 'return-work', remark: { zh: '公告期满' } },
    ]);
    const report = { report: '呈请返还。', version: over.version };
    expect((await officer.call(returnEndpoints.makeReturnReport, { params, body: report })).code).toBe(
      'return-objections',
    );
    const ofObjection = { ...params, returnObjectionId: objectionId };
    const answer = { outcome: 'dismissed' as const, answer: '经查与本账户无关。', version: over.version };
    const answered = await officer.call(returnEndpoints.answerReturnObjection, { params: ofObjection, body: answer });
    expect(answered.reply.rounds[0]?.objections).toMatchObject([{ outcome: 'dismissed' }]);
    const twice = { ...answer, version: answered.reply.version };
    expect((await officer.call(returnEndpoints.answerReturnObjection, { params: ofObjection, body: twice })).code).toBe(
      'return-objection-answered',
    );
    const sent = await returns.sent(answered.reply);
    expect((await ordersOf(sent)).map(({ amount }) => amount).toSorted()).toEqual([25_000, 75_001]);
    for (const order of await ordersOf(sent)) await money.answered(order);
    expect(await read(sent)).toMatchObject({ state: 'returned', given: 100_001 });
  });
});

describe('an objection that is right', () => {
  test('keeps the report back until the applications are reopened', async () => {
    const record = await mixed();
    const params = ofReturn(record);
    const noticed = await published(record);
    const objection = { receivedOn: '2026-03-02', person: '某某', text: '另有损失。', version: noticed.version };
    const objected = (await officer.call(returnEndpoints.addReturnObjection, { params, body: objection })).reply;
    const returnObjectionId = ReturnObjectionId.parse(objected.rounds[0]?.objections[0]?.id);
    const upheld = { outcome: 'upheld' as const, answer: '属实，重新核对。', version: objected.version };
    const answered = await head.call(returnEndpoints.answerReturnObjection, {
      params: { ...params, returnObjectionId },
      body: upheld,
    });
    world.clock.set(world.clock.now().add({ minutes: 5 }));
    await runJobsNow(world.platform, moneyJobs);
    const over = await read(record);
    expect(over.state).toBe('notice-over');
    const report = { report: '呈请返还。', version: over.version };
    expect((await officer.call(returnEndpoints.makeReturnReport, { params, body: report })).code).toBe(
      'return-objections',
    );
    const reason = { reason: '异议成立', version: over.version };
    const reopened = (await officer.call(returnEndpoints.reopenReturnClaims, { params, body: reason })).reply;
    expect(answered.reply.rounds[0]?.objections).toMatchObject([{ outcome: 'upheld' }]);
    expect(reopened).toMatchObject({ state: 'collecting', round: 2 });
  });
});

describe('who decides', () => {
  test('the county drafts and submits; whoever made the report neither submits nor sends', async () => {
    const { record, found } = await direct();
    const fixed = await returns.fixed(await returns.claim(record, found, 500_000));
    const params = ofReturn(fixed);
    const both = await world.person(money.police, ['police-officer', 'police-head']);
    const body = { report: '呈请返还。', version: fixed.version };
    const made = (await both.call(returnEndpoints.makeReturnReport, { params, body })).reply;
    const up = { organ: '州公安局', version: made.version };
    expect((await both.call(returnEndpoints.forwardReturn, { params, body: up })).code).toBe('not-allowed');
    expect((await officer.call(returnEndpoints.forwardReturn, { params, body: up })).code).toBe('not-allowed');
    expect(made.abilities['forwardReturn']?.reason).toContain('经办人不能审批');
    const early = { version: made.version };
    expect((await head.call(returnEndpoints.sendReturn, { params, body: early })).code).toBe('return-state');
    const back = { reason: '补充材料', version: made.version };
    const returned = (await head.call(returnEndpoints.sendBackReturnReport, { params, body: back })).reply;
    const redone = { report: '已补充。', version: returned.version };
    const again = (await officer.call(returnEndpoints.makeReturnReport, { params, body: redone })).reply;
    const forwarded = await head.call(returnEndpoints.forwardReturn, {
      params,
      body: { ...up, version: again.version },
    });
    const no = { reason: '证据不足', version: forwarded.reply.version };
    const refused = (await head.call(returnEndpoints.recordReturnRefusal, { params, body: no })).reply;
    expect(refused).toMatchObject({ state: 'rejected', given: 0 });
    const close = { reason: '转法院处理', version: refused.version };
    expect((await officer.call(returnEndpoints.closeReturn, { params, body: close })).code).toBe('not-allowed');
    expect((await head.call(returnEndpoints.closeReturn, { params, body: close })).reply.state).toBe('closed');
  });

  test('another method than was proposed needs a reason, and what came in several credits is never “direct”', async () => {
    const record = await mixed();
    const params = ofReturn(record);
    const fix = (method: 'direct' | 'by-timestamp', reason: string | null) =>
      officer.call(returnEndpoints.fixReturnMethod, { params, body: { method, reason, version: record.version } });
    expect((await fix('direct', '理由')).code).toBe('return-method');
    expect((await fix('by-timestamp', null)).code).toBe('return-method-reason');
    const fixed = (await fix('by-timestamp', '银行流水号可证先后')).reply;
    expect(fixed.rounds[0]).toMatchObject({ method: 'by-timestamp', methodReason: '银行流水号可证先后' });
    expect(sharesOf(fixed).reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(100_001);
    const notice = { place: '网站', publishedOn: '2026-03-02', version: fixed.version };
    expect((await officer.call(returnEndpoints.publishReturnNotice, { params, body: notice })).code).toBe(
      'return-no-notice',
    );
  });

  test('two heads who send at once send once', async () => {
    const { record, found } = await direct();
    const fixed = await returns.fixed(await returns.claim(record, found, 500_000));
    const params = ofReturn(fixed);
    const report = { report: '呈请返还。', version: fixed.version };
    const made = (await officer.call(returnEndpoints.makeReturnReport, { params, body: report })).reply;
    const up = { organ: '州公安局', version: made.version };
    const forwarded = (await head.call(returnEndpoints.forwardReturn, { params, body: up })).reply;
    const decided = { decision: '州公刑返字〔2026〕2号', decidedOn: '2026-03-02', version: forwarded.version };
    const approved = (await head.call(returnEndpoints.recordReturnDecision, { params, body: decided })).reply;
    const other = await world.person(money.police, ['police-head']);
    const body = { version: approved.version };
    const both = await Promise.all([head, other].map((one) => one.call(returnEndpoints.sendReturn, { params, body })));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await ordersOf(await read(fixed))).toHaveLength(1);
  });

  test('the database itself keeps the rounds below what was frozen, and the four eyes', async () => {
    const { record } = await direct();
    const over = sql`update money_return set given = frozen + 1 where id = ${record.id}`.execute(world.database.query);
    await expect(over).rejects.toThrow(/check constraint/);
    const alone = sql`update return_round set method = 'pro-rata', method_reason = 'x', report = 'x'
      where money_return_id = ${record.id}`.execute(world.database.query);
    await expect(alone).rejects.toThrow(/check constraint/);
  });
});
