import { dutyEndpoints } from '@lianfang/contract/duty/endpoints';
import type { DutyShiftText } from '@lianfang/contract/duty/roster';
import { notificationEndpoints } from '@lianfang/contract/notifications/endpoints';
import { describe, expect, test } from 'vitest';
import { createMoneyWorld } from '../../../../test/money-world.ts';
import { runJobsNow } from '../../../../test/run-jobs.ts';
import { createWorld } from '../../../../test/world.ts';
import { moneyJobs } from '../index.ts';

// 2026-03-02 is a Monday; 01:00 UTC is 09:00 in the county.
const world = await createWorld('2026-03-02T01:00:00Z');
const money = await createMoneyWorld(world);
const { bank, officer, head, clerk, otherClerk } = money;
const lead = await world.person(bank, ['unit-lead']);
const guard = await world.person(bank, ['bank-officer']);
const office = await world.person(world.county, ['office-officer']);
const everybody = [officer, head, clerk, otherClerk, lead, guard, office];
const monday = '2026-03-02';
const params = { unitId: bank };

const rename = async ({ personId }: typeof guard, name: string): Promise<string> => {
  await world.database.query.updateTable('person').set({ name }).where('id', '=', personId).execute();
  return name;
};
const guardName = await rename(guard, '测试值班员');
const clerkName = await rename(clerk, '测试替班员');

const shift = (over: Partial<DutyShiftText> = {}): DutyShiftText => ({
  day: monday,
  from: '08:00',
  until: '20:00',
  name: guardName,
  phone: '0976-000 0001',
  standIn: null,
  standInPhone: null,
  isAbsent: false,
  ...over,
});

const week = async (who = lead) => (await who.call(dutyEndpoints.readDutyWeek, { params, query: { monday } })).reply;
const save = async (shifts: DutyShiftText[], version?: number, who = lead) =>
  who.call(dutyEndpoints.saveDutyWeek, {
    params,
    body: { monday, shifts, version: version ?? (await week()).version },
  });

const pass = async (minutes: number): Promise<void> => {
  world.clock.set(world.clock.now().add({ minutes }));
  await runJobsNow(world.platform, moneyJobs);
  for (const who of everybody) await world.signInAgain(who);
};

let last = 0;
const seal = async () => {
  last += 1;
  const [order] = await money.sealed(await money.report(), {
    number: `62284800000003000${String(last).padStart(2, '0')}`,
  });
  if (!order) throw new Error('nothing was sealed');
  return order;
};

const chased = async (who: typeof officer, orderId: string) =>
  (await who.call(notificationEndpoints.listNotifications)).reply.rows.filter(
    ({ kind, subject }) => kind === 'order-chased' && subject?.id === orderId,
  ).length;

describe('the roster of a bank', () => {
  test('is saved by its head, read by those whom it concerns, and shows when nobody is on duty', async () => {
    const empty = await week();
    expect(empty).toMatchObject({ version: 0, shifts: [], days: { length: 7 } });
    expect(empty.gaps).toHaveLength(1);
    expect(empty.days.filter(({ isWorked }) => isWorked)).toHaveLength(5);
    const saved = await save([shift(), shift({ from: '20:00', until: '08:00', name: '外聘值班' })]);
    expect(saved.reply.shifts).toMatchObject([
      { name: guardName, isKnown: true, phone: '0976-000 0001' },
      { name: '外聘值班', isKnown: false, endsAt: '2026-03-03T00:00:00.000Z' },
    ]);
    expect(saved.reply.gaps).toEqual([
      { start: '2026-03-01T16:00:00.000Z', end: '2026-03-02T00:00:00.000Z' },
      { start: '2026-03-03T00:00:00.000Z', end: '2026-03-08T16:00:00.000Z' },
    ]);
    const now = await officer.call(dutyEndpoints.listOnDuty, { params });
    expect(now.reply.rows).toMatchObject([{ name: guardName, phone: '0976-000 0001', standsIn: false }]);
    expect((await otherClerk.call(dutyEndpoints.listOnDuty, { params })).code).toBe('not-found');
    expect((await otherClerk.call(dutyEndpoints.readDutyWeek, { params, query: { monday } })).code).toBe('not-found');
    const kept = await world.database.query.selectFrom('duty_shift').select('phone_sealed').execute();
    expect(JSON.stringify(kept)).not.toContain('0001');
  });

  test('is not saved by an officer, over somebody else’s change, on a Tuesday, or with a day of another week', async () => {
    const { version } = await week();
    expect((await save([shift()], version, clerk)).code).toBe('not-allowed');
    expect((await save([shift()], version - 1)).code).toBe('changed-meanwhile');
    expect((await save([shift({ day: '2026-03-09' })])).code).toBe('duty-outside-week');
    const query = { monday: '2026-03-03' };
    expect((await lead.call(dutyEndpoints.readDutyWeek, { params, query })).code).toBe('duty-not-monday');
    expect((await save([shift({ isAbsent: true })])).code).toBe('bad-request');
  });
});

describe('an order that a bank does not answer', () => {
  test('is chased at half of its term with whoever is on duty, then with the head, then with those above', async () => {
    await save([shift()]);
    const order = await seal();
    await pass(29);
    expect(await chased(guard, order.id)).toBe(0);
    await pass(1);
    expect([await chased(guard, order.id), await chased(clerk, order.id), await chased(lead, order.id)]).toEqual([
      1, 0, 0,
    ]);
    await pass(15);
    expect([await chased(guard, order.id), await chased(lead, order.id), await chased(office, order.id)]).toEqual([
      1, 1, 0,
    ]);
    await pass(15);
    expect([await chased(head, order.id), await chased(office, order.id), await chased(officer, order.id)]).toEqual([
      1, 1, 0,
    ]);
    const history = (await money.read(order.id)).history.filter(({ move }) => move.startsWith('escalate'));
    expect(history.map(({ move }) => move)).toEqual(['escalate-office', 'escalate-head', 'escalate-duty']);
    expect(history[2]?.reason).toBe(`值班：${guardName}`);
  });

  test('an answer in between ends it', async () => {
    await save([shift({ until: '08:00' })]);
    const order = await seal();
    await pass(31);
    await money.answered(await money.read(order.id));
    await pass(60);
    expect([await chased(guard, order.id), await chased(lead, order.id), await chased(office, order.id)]).toEqual([
      1, 0, 0,
    ]);
  });

  test('the stand-in is told where the person is absent, and everybody where nobody is on duty', async () => {
    await save([shift({ until: '08:00', isAbsent: true, standIn: clerkName, standInPhone: '0976-000 0002' })]);
    const now = await officer.call(dutyEndpoints.listOnDuty, { params });
    expect(now.reply.rows).toMatchObject([{ name: clerkName, phone: '0976-000 0002', standsIn: true }]);
    const order = await seal();
    await pass(31);
    expect([await chased(clerk, order.id), await chased(guard, order.id)]).toEqual([1, 0]);
    await save([]);
    const alone = await seal();
    await pass(31);
    expect([await chased(clerk, alone.id), await chased(guard, alone.id)]).toEqual([1, 1]);
    const { history } = await money.read(alone.id);
    expect(history.find(({ move }) => move === 'escalate-duty')?.reason).toContain('无人值班');
  });

  test('a machine that slept tells every level once', async () => {
    const order = await seal();
    await pass(60 * 24);
    await pass(1);
    expect([await chased(lead, order.id), await chased(office, order.id), await chased(clerk, order.id)]).toEqual([
      1, 1, 1,
    ]);
  });
});

const upload = (bytes: Uint8Array<ArrayBuffer>, fileName = '值班.csv') =>
  lead.call(dutyEndpoints.importDuty, { params, body: {}, files: [{ fileName, contentType: 'text/csv', bytes }] });
const csv = (...lines: string[]) => new TextEncoder().encode(['日期,班次,值班人,电话', ...lines].join('\n'));

describe('a roster as a workbook', () => {
  test('goes out and comes back the same', async () => {
    await save([shift(), shift({ from: '20:00', until: '08:00', standIn: clerkName, isAbsent: true })]);
    const before = await week();
    const out = await lead.call(dutyEndpoints.dutyForm, { params, query: { monday } });
    const got = await upload(new Uint8Array(out.bytes), '值班.xlsx');
    expect(got.reply).toEqual({ shifts: 2, from: monday, until: monday });
    const after = await week();
    expect(after.shifts).toEqual(before.shifts);
    expect(after.version).toBe(before.version + 1);
  });

  test('replaces only the days that it names', async () => {
    await save([shift(), shift({ day: '2026-03-03' })]);
    await upload(csv('2026/3/3,夜班,外聘值班,', '2026-03-03,全天,外聘值班,0976 0000003'));
    expect((await week()).shifts.map(({ day, from, until }) => [day, from, until])).toEqual([
      [monday, '08:00', '20:00'],
      ['2026-03-03', '08:00', '08:00'],
      ['2026-03-03', '20:00', '08:00'],
    ]);
  });

  test('with a fault in any row imports nothing and says where', async () => {
    const before = await week();
    const got = await upload(
      csv('2026-02-30,白班,甲,', '2026-03-05,中班,甲,', '2026-03-05,白班,,', '2026-03-05,白班,甲,电话'),
    );
    expect(got.code).toBe('duty-import-faulty');
    expect(
      JSON.parse(got.text).detail.faults.map((fault: { row: number; column: string }) => [fault.row, fault.column]),
    ).toEqual([
      [2, 'day'],
      [3, 'slot'],
      [4, 'name'],
      [5, 'phone'],
    ]);
    expect(await week()).toEqual(before);
    expect((await lead.call(dutyEndpoints.importDuty, { params, body: {}, files: [] })).code).toBe('duty-file-missing');
  });
});
