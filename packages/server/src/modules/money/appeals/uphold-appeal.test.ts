import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import type { AppealRecord } from '@lianfang/contract/appeals/appeals';
import { AppealId, WatchEntryId } from '@lianfang/contract/ids';
import { watchEndpoints } from '@lianfang/contract/watch-list/endpoints';
import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { examined, restrict, type Restricted } from '../../../../test/appeal-world.ts';
import { docxLines } from '../../../../test/docx-text.ts';
import { createMoneyWorld } from '../../../../test/money-world.ts';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld('2026-03-02T01:00:00Z');
const money = await createMoneyWorld(world);
const { officer, head, clerk, otherClerk, police, bank, otherBank } = money;
const second = await world.person(police, ['police-head']);
const third = await world.person(police, ['police-head']);

let made = 0;
const nextNumber = (): string => {
  made += 1;
  return `62284800000000${String(20_000 + made)}`;
};

const idOf = ({ id }: AppealRecord) => ({ appealId: AppealId.parse(id) });

const uphold = (appeal: AppealRecord, who = second) =>
  who.call(appealEndpoints.upholdAppeal, {
    params: idOf(appeal),
    body: { reasons: '查明系合法货款，与案件无关', decision: null, version: appeal.version },
  });

const reject = (appeal: AppealRecord, who = second) =>
  who.call(appealEndpoints.rejectAppeal, {
    params: idOf(appeal),
    body: { reasons: '交易与合同不符', remedy: '可向人民检察院申诉', version: appeal.version },
  });

const readEntry = async (restricted: Restricted) =>
  (await officer.call(watchEndpoints.readWatchEntry, { params: { entryId: WatchEntryId.parse(restricted.entry.id) } }))
    .reply;

describe('an upheld appeal lifts everything everywhere', () => {
  let first: Restricted;
  let other: Restricted['order'];
  let upheld: AppealRecord;

  beforeAll(async () => {
    const account = nextNumber();
    first = await restrict(money, account);
    // A stop of the same account in another case, and a draft of a renewal that waits for its seal.
    const [stop] = await money.sealed(await money.report(), { kind: 'stop', number: account });
    if (!stop) throw new Error('nothing was sealed');
    other = await money.answered(stop);
    await money.draft(first.found, { kind: 'renew-freeze', number: account, previousId: first.order.id });
    const got = await uphold(await examined(money, account));
    if (got.status !== 200) throw new Error(got.text);
    upheld = got.reply;
  });

  test('a sealed release is in the inbox of the bank for every order that holds, in whichever case', async () => {
    const releases = upheld.liftings.filter(({ kind }) => kind === 'order');
    expect(releases).toHaveLength(2);
    const orders = await Promise.all(releases.map(({ id }) => money.read(id)));
    expect(orders.map(({ kind, state }) => [kind, state])).toEqual([
      ['release', 'sealed'],
      ['release', 'sealed'],
    ]);
    expect(new Set(orders.map(({ previousId }) => previousId))).toEqual(new Set([first.order.id, other.id]));
    expect(upheld).toMatchObject({ state: 'upheld', withdrawnOrders: 1, liftedAt: null });
  });

  test('the entry is lifted, its end on the way to every bank, and what was being drafted is withdrawn', async () => {
    const entry = await readEntry(first);
    expect(entry.state).toBe('lifted');
    const ends = entry.deliveryList.filter(({ change }) => change === 'lifting');
    expect(new Set(ends.map(({ receiverId }) => receiverId))).toEqual(new Set([bank, otherBank]));
    const drafts = await world.database.query
      .selectFrom('control_order')
      .select('state')
      .where('kind', '=', 'renew-freeze')
      .where('account_number', '=', first.account)
      .execute();
    expect(drafts.map(({ state }) => state)).toEqual(['withdrawn']);
  });

  test('it is lifted once every bank has said so, with the moment of each', async () => {
    for (const { id } of upheld.liftings.filter(({ kind }) => kind === 'order'))
      await money.answered(await money.read(id));
    expect((await money.read(first.order.id)).state).toBe('ended');
    const takes = [
      [clerk, bank],
      [otherClerk, otherBank],
    ] as const;
    for (const [who, unitId] of takes) {
      const rows = (await who.call(watchEndpoints.listReceivedEntries)).reply.rows;
      const deliveryIds = rows.map(({ deliveryId }) => deliveryId);
      await who.call(watchEndpoints.takeWatchDeliveries, { params: { unitId }, body: { deliveryIds } });
    }
    const now = (await officer.call(appealEndpoints.readAppeal, { params: idOf(upheld) })).reply;
    expect(now.liftedAt).not.toBeNull();
    expect(now.liftings.every(({ doneAt }) => doneAt !== null)).toBe(true);
  });

  test('the person is told: a message that says that it is decided, and a paper that says what and why', async () => {
    const posted = await world.database.query.selectFrom('outbox_message').select(['channel', 'template']).execute();
    expect(posted).toContainEqual({ channel: 'sms', template: 'appeal-decided' });
    const paper = await second.call(appealEndpoints.downloadAppealNotice, { params: idOf(upheld) });
    const text = (await docxLines(paper.bytes)).join('\n');
    expect(text).toContain('经核查，你的申诉成立');
    expect(text).toMatch(/尾号\d{4}的账户自2026年3月2日.*被采取冻结措施，因.*，依据.*第二百三十九条.*批准；不服可向/u);
  });
});

describe('all of it or nothing', () => {
  test('where the entry cannot be lifted no release is sealed, nothing is withdrawn, and nobody is told', async () => {
    const account = nextNumber();
    const restricted = await restrict(money, account);
    const appeal = await examined(money, account);
    const migrator = new pg.Client({ connectionString: world.database.migratorUrl });
    await migrator.connect();
    await migrator.query(`
      create function refuse_lifting() returns trigger language plpgsql as $$ begin raise exception 'planted'; end $$;
      create trigger planted before update on watch_entry for each row execute function refuse_lifting()`);
    const counted = async () => {
      const orders = await world.database.query
        .selectFrom('control_order')
        .select(['id', 'state'])
        .orderBy('id')
        .execute();
      const messages = await world.database.query.selectFrom('outbox_message').select('id').orderBy('id').execute();
      const numbers = await world.database.query
        .selectFrom('control_order_number')
        .selectAll()
        .orderBy('kind')
        .execute();
      return { orders, messages, numbers };
    };
    const before = await counted();
    expect((await uphold(appeal)).status).toBe(500);
    expect(await counted()).toEqual(before);
    await migrator.query('drop trigger planted on watch_entry; drop function refuse_lifting()');
    await migrator.end();
    expect((await officer.call(appealEndpoints.readAppeal, { params: idOf(appeal) })).reply.state).toBe('examining');
    expect((await uphold(appeal)).reply.state).toBe('upheld');
    expect((await readEntry(restricted)).state).toBe('lifted');
  });

  test('of two who decide at once one decides, and each order is released once', async () => {
    const account = nextNumber();
    const restricted = await restrict(money, account);
    const appeal = await examined(money, account);
    const got = await Promise.all([uphold(appeal, second), uphold(appeal, third), reject(appeal, third)]);
    const codes = got.map(({ code }) => code);
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(codes.filter((code) => code === 'changed-meanwhile' || code === 'appeal-state')).toHaveLength(2);
    const releases = await world.database.query
      .selectFrom('control_order')
      .select('id')
      .where('previous_id', '=', restricted.order.id)
      .where('kind', '=', 'release')
      .execute();
    expect(releases.length).toBe(codes[2] === null ? 0 : 1);
  });

  test('two appeals on one account that are upheld at once release each order once', async () => {
    const account = nextNumber();
    const restricted = await restrict(money, account);
    const one = await examined(money, account);
    const two = await examined(money, account);
    const got = await Promise.all([uphold(one, second), uphold(two, third)]);
    expect(got.map(({ status }) => status)).toEqual([200, 200]);
    const releases = await world.database.query
      .selectFrom('control_order')
      .select('id')
      .where('previous_id', '=', restricted.order.id)
      .execute();
    expect(releases).toHaveLength(1);
    expect(got.every(({ reply }) => reply.liftings.some(({ id }) => id === releases[0]?.id))).toBe(true);
  });
});

describe('who decides', () => {
  test('nobody who sealed, drafted or examined; and it says so before', async () => {
    const account = nextNumber();
    await restrict(money, account);
    const appeal = await examined(money, account);
    expect((await uphold(appeal, head)).code).toBe('appeal-own-order');
    expect((await reject(appeal, head)).code).toBe('appeal-own-order');
    const seen = (await head.call(appealEndpoints.readAppeal, { params: idOf(appeal) })).reply;
    expect(seen.abilities['upholdAppeal']).toMatchObject({ allowed: false });
    expect((await uphold(appeal, officer)).code).toBe('not-allowed');
    expect((await uphold(appeal, clerk)).code).toBe('not-allowed');
  });

  test('not before it is known what the appeal is about', async () => {
    const appeal = await examined(money, null);
    expect((await uphold(appeal)).code).toBe('appeal-nothing-linked');
    expect((await reject(appeal)).reply).toMatchObject({
      state: 'rejected',
      remedy: '可向人民检察院申诉',
      liftings: [],
    });
    expect((await reject(appeal)).code).toBe('appeal-state');
  });

  test('a head of another unit does not even see it', async () => {
    const appeal = await examined(money, null);
    const away = await world.person(await world.unit('别处派出所'), ['police-head']);
    expect((await away.call(appealEndpoints.readAppeal, { params: idOf(appeal) })).code).toBe('not-found');
    expect((await reject(appeal, away)).code).toBe('not-allowed');
  });

  test('a number that is none is refused, and an entry that is none is not found', async () => {
    const appeal = await examined(money, null);
    const examine = (over: Readonly<Record<string, unknown>>) =>
      officer.call(appealEndpoints.examineAppeal, {
        params: idOf(appeal),
        body: { account: null, entryId: null, examination: '再核对', version: appeal.version, ...over } as never,
      });
    expect((await examine({ account: '测试' })).code).toBe('appeal-account');
    expect((await examine({ entryId: '00000000-0000-7000-8000-000000000000' })).code).toBe('not-found');
    expect((await examine({ version: 0 })).code).toBe('changed-meanwhile');
  });
});

describe('a person listed by the prefecture', () => {
  test('is not taken off by the county alone: the decision above is recorded', async () => {
    const body = {
      unitId: police,
      subject: { kind: 'name' as const, name: '测试丁', idNumber: '630000190001010003' },
      basis: '反电信网络诈骗法 第三十一条',
      reason: '出租账户',
      validUntil: '2027-03-01',
      caseId: null,
      orderId: null,
      paper: '移送认定材料',
    };
    const proposed = (await officer.call(watchEndpoints.proposeWatchEntry, { body })).reply;
    const params = { entryId: WatchEntryId.parse(proposed.id) };
    const sent = await head.call(watchEndpoints.forwardWatchEntry, {
      params,
      body: { organ: '测试市公安局', version: proposed.version },
    });
    await head.call(watchEndpoints.recordWatchDecision, {
      params,
      body: { decision: '测市公认字〔2026〕9号', version: sent.reply.version },
    });
    const linked = await examined(money, null);
    const examine = { account: null, entryId: params.entryId, examination: '本人申诉', version: linked.version };
    const appeal = (await officer.call(appealEndpoints.examineAppeal, { params: idOf(linked), body: examine })).reply;
    expect(appeal.entries).toHaveLength(1);
    expect((await uphold(appeal)).code).toBe('appeal-above-county');
    const decided = await second.call(appealEndpoints.upholdAppeal, {
      params: idOf(appeal),
      body: { reasons: '认定已撤销', decision: '测市公撤字〔2026〕2号', version: appeal.version },
    });
    expect(decided.reply.entries.map(({ state }) => state)).toEqual(['lifted']);
  });
});

describe('a measure of a bank itself', () => {
  test('is passed to the bank, which has fifteen days from the day it came', async () => {
    const appeal = await examined(money, null);
    const pass = (bankId: typeof bank) =>
      officer.call(appealEndpoints.passAppeal, { params: idOf(appeal), body: { bankId, version: appeal.version } });
    expect((await pass(police)).code).toBe('appeal-bank');
    const passed = (await pass(bank)).reply;
    expect(passed).toMatchObject({ state: 'with-bank', bankId: bank, dueAt: '2026-03-17T16:00:00.000Z' });
    expect(passed.clockBasis).toContain('反洗钱法 第三十九条');
    expect((await uphold(passed)).reply).toMatchObject({ state: 'upheld', liftings: [] });
  });
});
