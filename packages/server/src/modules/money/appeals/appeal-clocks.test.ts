import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import type { AppealRecord } from '@lianfang/contract/appeals/appeals';
import { homeEndpoints } from '@lianfang/contract/home/endpoints';
import { AppealId } from '@lianfang/contract/ids';
import { expect, test } from 'vitest';
import { appealText, examined, restrict } from '../../../../test/appeal-world.ts';
import { createMoneyWorld } from '../../../../test/money-world.ts';
import { runJobsNow, runTwice } from '../../../../test/run-jobs.ts';
import { createWorld } from '../../../../test/world.ts';
import { eraseAppellants } from './erase-appellants.ts';
import { warnOfAppeals } from './warn-of-appeals.ts';

const world = await createWorld('2026-03-02T01:00:00Z');
const money = await createMoneyWorld(world);
const { officer, police } = money;
const second = await world.person(police, ['police-head']);

const at = async (moment: string): Promise<void> => {
  world.clock.set(Temporal.Instant.from(moment));
  for (const who of [officer, second, money.head, money.clerk]) await world.signInAgain(who);
};

const twice = async (job: typeof warnOfAppeals): Promise<void> => {
  const { first, second: again } = await runTwice({ ...world.platform, database: world.database }, job, {});
  expect(again).toBe(first);
};

const idOf = ({ id }: AppealRecord) => ({ appealId: AppealId.parse(id) });
/** A text in the file store; its address. */
const keepText = async (text: string): Promise<string> => {
  const stream = (async function* () {
    yield Buffer.from(text);
  })();
  return (await world.platform.files.put(stream, { fileName: '材料.txt', contentType: 'text/plain' })).sha256;
};

const addFile = async (appealId: string, sha256: string): Promise<void> => {
  const file = { id: crypto.randomUUID(), sha256, file_name: '材料.txt', media_type: 'text/plain', size: 9n };
  await world.database.query
    .insertInto('appeal_file')
    .values({ ...file, appeal_id: appealId })
    .execute();
};
const figures = async (from = '2026-03-01', until = '2026-03-31') =>
  (await second.call(appealEndpoints.readAppealFigures, { query: { from, until } })).reply;

test('where nothing came in every figure is nought and no median is made up', async () => {
  expect(await figures()).toMatchObject({ received: 0, upheld: 0, hoursToDecide: null, hoursToLift: null });
});

test('an appeal that nobody decides warns, runs out, and stands overdue on the list and the day', async () => {
  await examined(money, null);
  await at('2026-03-05T16:00:00Z');
  await twice(warnOfAppeals);
  const kinds = (await second.call(homeEndpoints.readToday)).reply.items.map(({ kind, state }) => [kind, state]);
  expect(kinds).toContainEqual(['appeal-due', 'overdue']);
  const overdue = (await officer.call(appealEndpoints.listAppeals, { query: { overdue: 'true' } as never })).reply;
  expect(overdue.rows.map(({ isOverdue }) => isOverdue)).toEqual([true]);
  expect((await figures()).overdue).toBe(1);
});

test('the figures are the lengths of the lists behind them, with medians in hours', async () => {
  await at('2026-03-06T01:00:00Z');
  const account = '6228480000000000011';
  await restrict(money, account);
  const body = { unitId: police, receivedAt: '2026-03-06T01:00:00.000Z', ...appealText() };
  const entered = (await officer.call(appealEndpoints.enterAppeal, { body })).reply;
  const examine = { account, entryId: null, examination: '核对', version: entered.version };
  const appeal = (await officer.call(appealEndpoints.examineAppeal, { params: idOf(entered), body: examine })).reply;
  await at('2026-03-06T11:00:00Z');
  const upheld = await second.call(appealEndpoints.upholdAppeal, {
    params: idOf(appeal),
    body: { reasons: '与案件无关', decision: null, version: appeal.version },
  });
  expect(upheld.reply.liftedAt).toBeNull();
  const now = await figures('2026-03-06', '2026-03-06');
  expect(now).toMatchObject({
    received: 1,
    upheld: 1,
    rejected: 0,
    hoursToDecide: 10,
    notLiftedYet: 1,
    decidedLate: 0,
  });
  const query = { receivedFrom: '2026-03-06', receivedUntil: '2026-03-06', state: 'upheld' as const };
  expect((await officer.call(appealEndpoints.listAppeals, { query })).reply.total).toBe(now.upheld);
  const unlifted = { unlifted: 'true' } as never;
  expect((await officer.call(appealEndpoints.listAppeals, { query: unlifted })).reply.total).toBe(now.notLiftedYet);
});

test('who appealed is erased when the time of keeping is over; number and decision stay', async () => {
  const decided = (await officer.call(appealEndpoints.listAppeals, { query: { state: 'upheld' } })).reply.rows[0];
  const params = { appealId: AppealId.parse(decided?.id) };
  const kept = (await officer.call(appealEndpoints.readAppeal, { params })).reply;
  expect(kept.text?.name).toBe('测试申诉人');
  expect(kept.keptUntil).toBe('2028-03-06T16:00:00.000Z');
  await at('2028-03-06T16:00:00Z');
  const undecided = await world.database.query
    .selectFrom('appeal')
    .select('id')
    .where('kept_until', 'is', null)
    .executeTakeFirstOrThrow();
  const own = await keepText('只有本人交来的材料');
  const shared = await keepText('他人也交来的材料');
  await addFile(params.appealId, own);
  await addFile(params.appealId, shared);
  await addFile(undecided.id, shared);
  await twice(eraseAppellants);
  await runJobsNow(world.platform);
  expect([await world.platform.files.has(own), await world.platform.files.has(shared)]).toEqual([false, true]);
  const erased = (await officer.call(appealEndpoints.readAppeal, { params })).reply;
  expect(erased).toMatchObject({ text: null, number: kept.number, reasons: '与案件无关' });
});

test('every reading of an appeal is in the trail', async () => {
  const entries = await world.database.query
    .selectFrom('audit_entry')
    .select('action')
    .where('action', '=', 'appeal.read')
    .where('subject_kind', '=', 'appeal')
    .execute();
  expect(entries.length).toBeGreaterThanOrEqual(2);
});
