import { OrderId } from '@lianfang/contract/ids';
import { controlEndpoints } from '@lianfang/contract/orders/endpoints';
import { describe, expect, test } from 'vitest';
import {
  createMoneyWorld,
  newAccounts,
  ofCase,
  ofOrder,
  only,
  seenOrders,
  stopText as stopOf,
} from '../../../../test/money-world.ts';
import { runJobsNow } from '../../../../test/run-jobs.ts';
import { createWorld } from '../../../../test/world.ts';
import { moneyJobs } from '../index.ts';

const world = await createWorld();
const money = await createMoneyWorld(world);
const { officer, head, clerk } = money;
const { database, clock } = world;

const account = newAccounts();
const stopText = (number: string) => ({ ...stopOf(number, money.bank), layer: 1 });
const now = () => clock.now().toString({ smallestUnit: 'millisecond' });

describe('what the law counts', () => {
  test('one account is stopped twice at most, over all cases', async () => {
    const number = account();
    const first = await money.answered(only(await money.sealed(await money.report(), { number })));
    const found = await money.report();
    const again = only(await money.sealed(found, { kind: 'renew-stop', number, previousId: first.id }));
    await money.answered(again);
    expect((await money.read(first.id)).state).toBe('ended');
    const params = ofCase(found);
    const third = { ...stopText(number), kind: 'renew-stop' as const, previousId: OrderId.parse(again.id) };
    expect((await officer.call(controlEndpoints.draftOrders, { params, body: { orders: [third] } })).code).toBe(
      'order-stopped-twice',
    );
  });

  test('a freeze needs a filed case; a year of it is approved above the county', async () => {
    const number = account();
    const early = { ...stopText(number), kind: 'freeze' as const };
    const reported = await money.report();
    const got = await officer.call(controlEndpoints.draftOrders, {
      params: ofCase(reported),
      body: { orders: [early] },
    });
    expect(got.code).toBe('order-not-filed');
    const found = await money.filed();
    const params = ofCase(found);
    const order = only(await money.draft(found, { kind: 'freeze', number, isMajor: true }));
    expect(order.level).toBe('prefecture');
    const sent = only(
      (await officer.call(controlEndpoints.submitOrders, { params, body: seenOrders(order) })).reply.orders,
    );
    expect((await head.call(controlEndpoints.sealOrders, { params, body: seenOrders(sent) })).code).toBe(
      'order-above-county',
    );
    const up = await head.call(controlEndpoints.forwardOrder, {
      params: ofOrder(sent),
      body: { organ: '州公安局', version: sent.version },
    });
    expect(up.reply).toMatchObject({ state: 'forwarded', number: null });
    const approved = await head.call(controlEndpoints.recordApproval, {
      params: ofOrder(sent),
      body: { approval: '州公（冻）批〔2026〕3号', version: up.reply.version },
    });
    expect(approved.reply.state).toBe('sealed');
    const done = await money.answered(approved.reply);
    expect(done.restrictedUntil?.slice(0, 7)).toBe('2027-03');
  });

  test('an account that another organ froze is queued, and told so', async () => {
    const order = only(await money.sealed(await money.filed(), { kind: 'freeze', number: account() }));
    const result = {
      outcome: 'queued',
      at: now(),
      priorOrgan: '邻县公安局',
      priorUntil: null,
      balance: 0,
      remark: '',
    } as const;
    const got = await clerk.call(controlEndpoints.answerOrder, { params: ofOrder(order), body: { result } });
    expect(got.reply).toMatchObject({ state: 'queued', executedAmount: null });
  });

  test('a release ends what it rests on in the same moment', async () => {
    const number = account();
    const found = await money.filed();
    const freeze = await money.answered(only(await money.sealed(found, { kind: 'freeze', number })));
    const release = only(await money.sealed(found, { kind: 'release', number, previousId: freeze.id, amount: null }));
    await money.answered(release, { amount: 0 });
    expect(await money.read(freeze.id)).toMatchObject({ state: 'ended', endedReason: '已解除' });
  });

  test('the database keeps no restriction without its law, notice and appeal', async () => {
    const order = only(await money.draft(await money.report(), { number: account() }));
    for (const [column, value] of [
      ['basis', ''],
      ['notice', ''],
      ['appeal', ''],
      ['rule_id', null],
    ] as const) {
      const change = database.query
        .updateTable('control_order')
        .set({ [column]: value })
        .where('id', '=', order.id);
      await expect(change.execute()).rejects.toThrow(/check constraint/);
    }
  });
});

describe('clocks', () => {
  test('warn once each, say so when they have run out, and end what nobody renewed', async () => {
    const order = await money.answered(only(await money.sealed(await money.report(), { number: account() })));
    const from = Temporal.Instant.from(order.restrictedFrom ?? '');
    const told: number[] = [];
    for (const hours of [23, 25, 25, 37, 45]) {
      clock.set(from.add({ hours }));
      await runJobsNow(world.platform, moneyJobs);
      const mine = await database.query
        .selectFrom('notification')
        .select('dedupe_key')
        .distinct()
        .where('dedupe_key', 'like', `${order.id} restriction %`)
        .execute();
      told.push(mine.length);
    }
    expect(told).toEqual([0, 1, 1, 2, 3]);
    clock.set(from.add({ hours: 48 }));
    await runJobsNow(world.platform, moneyJobs);
    await world.signInAgain(officer);
    expect(await money.read(order.id)).toMatchObject({ state: 'ended', endedReason: '期限届满，自动终止' });
  });
});
