import { auditEndpoints } from '@lianfang/contract/audit/endpoints';
import { homeEndpoints } from '@lianfang/contract/home/endpoints';
import { watchEndpoints } from '@lianfang/contract/watch-list/endpoints';
import { describe, expect, test } from 'vitest';
import { createMoneyWorld } from '../../../../test/money-world.ts';
import { runTwice } from '../../../../test/run-jobs.ts';
import { createWatchHands, idOf, numberOf } from '../../../../test/watch-world.ts';
import { createWorld } from '../../../../test/world.ts';
import { chaseDeliveries } from './chase-deliveries.ts';
import { expireWatchEntries } from './expire-watch-entries.ts';
import { topUpDeliveries } from './top-up-deliveries.ts';

const world = await createWorld('2026-03-02T01:00:00Z');
const money = await createMoneyWorld(world);
const { police, bank, otherBank, officer, head, clerk, otherClerk } = money;

const { nextNumber, caseWith, text, propose, approved } = createWatchHands(money);

const take = async (who: typeof clerk, unitId: typeof bank, deliveryIds: readonly string[]) =>
  who.call(watchEndpoints.takeWatchDeliveries, { params: { unitId }, body: { deliveryIds: deliveryIds as never } });

const received = async (who: typeof clerk) => (await who.call(watchEndpoints.listReceivedEntries)).reply.rows;

const check = async (who: typeof clerk, number: string) =>
  (await who.call(watchEndpoints.checkAccount, { body: { number, purpose: '开户核查' } })).reply;

/** Runs a job twice; the second time changes nothing. */
const same = async (job: typeof chaseDeliveries): Promise<void> => {
  const { first, second } = await runTwice({ ...world.platform, database: world.database }, job, {});
  expect(second).toBe(first);
};

describe('an entry is proposed', () => {
  test('with its article, its case, an end and a way to appeal; it waits for another’s approval', async () => {
    const entry = await propose();
    expect(entry).toMatchObject({ state: 'proposed', level: 'county', deliveryList: [] });
    expect(entry.number).toMatch(/^名单〔2026〕\d+号$/u);
    expect(entry.appeal).toContain('申诉');
    expect((await head.call(homeEndpoints.readToday)).reply.items.map(({ kind }) => kind)).toContain('watch-approve');
  });

  test('not for an account that no payment and no order of the case names', async () => {
    const found = await caseWith(nextNumber());
    const got = await officer.call(watchEndpoints.proposeWatchEntry, { body: text(nextNumber(), found.id) });
    expect(got.code).toBe('watch-not-in-case');
  });

  test('not without an end, beyond the longest term, or with an end that is past', async () => {
    const number = nextNumber();
    const found = await caseWith(number);
    for (const validUntil of ['2027-03-03', '2026-03-02']) {
      const got = await officer.call(watchEndpoints.proposeWatchEntry, {
        body: text(number, found.id, { validUntil }),
      });
      expect(got.code).toBe('watch-too-long');
    }
    const endless = await officer.call(watchEndpoints.proposeWatchEntry, {
      body: text(number, found.id, { validUntil: undefined }),
    });
    expect(endless.code).toBe('bad-request');
  });

  test('a person needs a case or a paper', async () => {
    const subject = { kind: 'name', name: '测试乙', idNumber: '630000190001010001' };
    const got = await officer.call(watchEndpoints.proposeWatchEntry, { body: text('', null, { subject }) });
    expect(got.code).toBe('watch-no-evidence');
  });

  test('once: of two who propose the same number at once one is told so', async () => {
    const number = nextNumber();
    const found = await caseWith(number);
    const body = text(number, found.id);
    const got = await Promise.all([1, 2].map(() => officer.call(watchEndpoints.proposeWatchEntry, { body })));
    expect(got.map(({ code }) => code).toSorted()).toEqual(['watch-listed', null].toSorted());
  });
});

describe('an entry in force', () => {
  test('is at every member bank at once, which sees it without its case, and nothing of another bank', async () => {
    const entry = await approved();
    expect(entry.state).toBe('in-force');
    expect(new Set(entry.deliveryList.map(({ receiverId }) => receiverId))).toEqual(new Set([bank, otherBank]));
    const mine = await received(clerk);
    expect(new Set(mine.map(({ receiverId }) => receiverId))).toEqual(new Set([bank]));
    expect(mine.map(({ number }) => number)).toContain(entry.number);
    expect(JSON.stringify(mine)).not.toContain(entry.caseId);
    const township = await world.person(await world.unit('测试乡', 'township'), ['unit-lead', 'unit-officer']);
    for (const endpoint of [watchEndpoints.listReceivedEntries, watchEndpoints.listWatchEntries])
      expect((await township.call(endpoint as typeof watchEndpoints.listReceivedEntries)).code).toBe('not-allowed');
  });

  test('is not approved by its author, nor twice', async () => {
    const both = await world.person(police, ['police-officer', 'police-head']);
    const number = nextNumber();
    const found = await caseWith(number);
    const own = (await both.call(watchEndpoints.proposeWatchEntry, { body: text(number, found.id) })).reply;
    const sent = { params: idOf(own), body: { version: own.version } };
    expect((await both.call(watchEndpoints.approveWatchEntry, sent)).code).toBe('not-allowed');
    const codes = await Promise.all([1, 2].map(() => head.call(watchEndpoints.approveWatchEntry, sent)));
    expect(codes.map(({ code }) => code)).toContain(null);
    expect(codes.filter(({ code }) => code !== null)).toHaveLength(1);
  });

  test('is told to a check of exactly its number, however it is typed; the check is in the trail without the number', async () => {
    const entry = await approved();
    const number = numberOf(entry);
    const spaced = `${number.slice(0, 4)} ${number.slice(4)}`.replaceAll('6', '６');
    expect(await check(clerk, spaced)).toMatchObject({ isListed: true, number, entry: { number: entry.number } });
    expect(await check(clerk, number.slice(0, -1))).toMatchObject({ isListed: false, entry: null });
    const bad = await clerk.call(watchEndpoints.checkAccount, { body: { number: '测试', purpose: '' } });
    expect(bad.code).toBe('watch-bad-number');
    const auditor = await world.person(police, ['audit-admin'], world.county);
    const trail = await auditor.call(auditEndpoints.listAuditEntries, { query: { action: 'watch.check' } as never });
    expect(trail.reply.rows.length).toBeGreaterThanOrEqual(2);
    expect(trail.text).not.toContain(number);
  });

  test('is taken in one act; the proof of when stays, and taking it again changes nothing', async () => {
    const entry = await approved();
    const open = (await received(clerk)).filter(({ takenAt }) => takenAt === null);
    const ids = open.map(({ deliveryId }) => deliveryId);
    expect((await take(clerk, bank, ids)).reply.taken).toBe(ids.length);
    expect((await take(clerk, bank, ids)).reply.taken).toBe(0);
    expect((await take(clerk, otherBank, ids)).code).toBe('not-allowed');
    expect((await take(otherClerk, otherBank, ids)).reply.taken).toBe(0);
    const after = (await officer.call(watchEndpoints.readWatchEntry, { params: idOf(entry) })).reply;
    expect(after.deliveryList.find(({ receiverId }) => receiverId === bank)).toMatchObject({
      takenAt: world.clock.now().toString({ smallestUnit: 'millisecond' }),
      takenByName: '测试人员',
      isLate: false,
    });
  });

  test('goes out as a file that holds the current list, safe to open', async () => {
    const entry = await approved();
    const csv = await clerk.call(watchEndpoints.exportReceivedEntries, { query: { format: 'csv' } });
    expect(csv.bytes.toString('utf8')).toContain(`${entry.number},账户,${numberOf(entry)}`);
    const xlsx = await clerk.call(watchEndpoints.exportReceivedEntries, { query: { format: 'xlsx' } });
    expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK');
  });
});

describe('lifted once is lifted everywhere', () => {
  test('each receiver gets the end with its own clock; late ones are chased and shown, once each', async () => {
    const entry = await approved();
    const body = { reason: '查明无关', decision: null, version: entry.version };
    const lifted = (await head.call(watchEndpoints.liftWatchEntry, { params: idOf(entry), body })).reply;
    const ends = lifted.deliveryList.filter(({ change }) => change === 'lifting');
    expect(ends.map(({ dueAt }) => dueAt)).toEqual(ends.map(() => '2026-03-02T05:00:00.000Z'));
    expect(await check(clerk, numberOf(entry))).toMatchObject({ isListed: false });
    const mine = (await received(clerk)).filter(({ number }) => number === entry.number);
    expect(mine.map(({ change }) => change)).toEqual(['lifting']);
    await take(
      clerk,
      bank,
      mine.map(({ deliveryId }) => deliveryId),
    );
    world.clock.set(Temporal.Instant.from('2026-03-02T05:00:00Z'));
    for (const who of [officer, head, clerk, otherClerk]) await world.signInAgain(who);
    await same(chaseDeliveries);
    const told = await world.database.query
      .selectFrom('notification')
      .select(['person_id', 'kind'])
      .where('kind', '=', 'watch-late')
      .where('zh', 'like', `${entry.number}的解除%`)
      .execute();
    const people = told.map(({ person_id: person }) => person);
    expect(people).toHaveLength(new Set(people).size);
    expect(people).toContain(otherClerk.personId);
    expect(people).toContain(head.personId);
    expect(people).not.toContain(clerk.personId);
    const late = (await officer.call(watchEndpoints.listWatchDeliveries, { query: { open: 'true' } as never })).reply
      .rows;
    expect(late.find(({ entryNumber, change }) => entryNumber === entry.number && change === 'lifting')).toMatchObject({
      receiverId: otherBank,
      isLate: true,
    });
    const kinds = (await otherClerk.call(homeEndpoints.readToday)).reply.items.map(({ kind, state }) => [kind, state]);
    expect(kinds).toContainEqual(['watch-take', 'overdue']);
    expect((await officer.call(homeEndpoints.readToday)).reply.items.map(({ kind }) => kind)).toContain('watch-late');
  });

  test('the office sees who is late, and nothing of the case or the account', async () => {
    const office = await world.person(await world.unit('联席办', 'office'), ['office-officer'], world.county);
    const got = await office.call(watchEndpoints.listWatchDeliveries);
    expect(got.reply.rows.length).toBeGreaterThan(0);
    expect(got.text).not.toMatch(/622848/u);
    expect((await office.call(watchEndpoints.listWatchEntries)).code).toBe('not-allowed');
  });
});

describe('the jobs', () => {
  test('an entry ends after its last day, with its ends delivered; run twice it changes nothing more', async () => {
    const entry = await approved();
    world.clock.set(Temporal.Instant.from('2026-09-01T16:00:00Z'));
    for (const who of [officer, head, clerk]) await world.signInAgain(who);
    await same(expireWatchEntries);
    const ended = (await officer.call(watchEndpoints.readWatchEntry, { params: idOf(entry) })).reply;
    expect(ended).toMatchObject({ state: 'expired', endedReason: '有效期届满，自动解除' });
    expect(ended.deliveryList.filter(({ change }) => change === 'lifting')).toHaveLength(2);
  });

  test('a bank that joins later gets what is in force, once', async () => {
    const entry = await propose({ validUntil: '2026-12-01' });
    const sent = { params: idOf(entry), body: { version: entry.version } };
    await head.call(watchEndpoints.approveWatchEntry, sent);
    const third = await world.unit('信用社测试社', 'company');
    await world.person(third, ['bank-officer']);
    await same(topUpDeliveries);
    const now = (await officer.call(watchEndpoints.readWatchEntry, { params: idOf(entry) })).reply;
    expect(now.deliveryList.filter(({ receiverId }) => receiverId === third)).toHaveLength(1);
  });
});
