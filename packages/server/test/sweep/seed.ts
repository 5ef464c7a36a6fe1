import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { OrderId, PersonId } from '@lianfang/contract/ids';
import type { OrderRecord } from '@lianfang/contract/orders/orders';
import { lawRuleEndpoints } from '@lianfang/contract/orders/rule-endpoints';
import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import { archiveEndpoints } from '@lianfang/contract/series/archive-endpoints';
import { statementEndpoints } from '@lianfang/contract/statements/endpoints';
import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { examined, passed, restrict } from '../appeal-world.ts';
import { createMoneyWorld, type MoneyWorld } from '../money-world.ts';
import { moneyJobs } from '../../src/modules/money/index.ts';
import { runJobsNow } from '../run-jobs.ts';
import { assignOne, monthly, type PlanWorld } from '../plan-world.ts';
import { movement } from '../statement-world.ts';
import { createReturnWorld } from '../return-world.ts';
import { openedSeries, reportGang } from '../series-world.ts';
import type { World } from '../world.ts';
import type { TwoUnits } from './callers.ts';

type Person = Awaited<ReturnType<World['person']>>;

const nameDeputies = async (world: World, units: TwoUnits, plain: readonly Person[]): Promise<void> => {
  const security = await world.person(units.other, ['security-admin'], world.county);
  for (const person of plain) {
    const unit = person === plain[0] ? units.own : units.other;
    const deputyId = PersonId.parse((await world.person(unit, [])).personId);
    await security.call(peopleEndpoints.nameDeputy, {
      params: { personId: PersonId.parse(person.personId) },
      body: { deputyId, since: '2026-03-02', until: '2026-03-20', reason: '出差' },
    });
  }
};

const draftCases = async ({ officer }: PlanWorld, units: TwoUnits): Promise<void> => {
  const { rungs } = (await officer.call(supervisionEndpoints.listRungs)).reply;
  const rungId = rungs[0]?.id;
  if (rungId === undefined) throw new Error('the ladder has no rung');
  for (const unitId of Object.values(units))
    await officer.call(supervisionEndpoints.draftSupervision, {
      body: { rungId, unitId, title: '宣传任务逾期', text: '请落实。', demands: '', basis: [] },
    });
};

const proposePoints = async ({ officer }: PlanWorld, units: TwoUnits): Promise<void> => {
  for (const unitId of Object.values(units))
    await officer.call(scorecardEndpoints.proposeScoreAdjustment, {
      body: { unitId, month: '2026-03', item: 'good-practice', points: 1, reason: '经验被推广' },
    });
};

/** Movements that the bank tells for its answered order, so that a trace and a statement are there to be asked for. */
const tellMovements = async (money: MoneyWorld, order: OrderRecord): Promise<void> => {
  await money.answered(order);
  const paper = { fileName: '回函.txt', contentType: 'text/plain', bytes: new TextEncoder().encode('回函') };
  const at = '2026-03-01T00:45:00.000Z';
  const got = await money.officer.call(statementEndpoints.enterStatement, {
    params: { orderId: OrderId.parse(order.id) },
    body: { rows: [movement('out', '6228480000000000031', 1000, 0, { at })], balance: null, until: null },
    files: [paper],
  });
  if (got.status !== 200) throw new Error(`refused: ${got.text}`);
  // More came in than the account is said to hold: a contradiction to look into.
  const balance = { amount: 5, at: '2026-03-01T00:50:00.000Z' };
  const told = await money.officer.call(statementEndpoints.enterStatement, {
    params: { orderId: OrderId.parse(order.id) },
    body: { rows: [movement('in', '6228480000000000032', 900, 0, { at })], balance, until: null },
    files: [paper],
  });
  if (told.status !== 200) throw new Error(`refused: ${told.text}`);
};

/** A case at each unit, with a payment and orders that its bank has received, so that both sides are asked; an entry and an appeal. */
const sealOrders = async (world: World, units: TwoUnits): Promise<void> => {
  for (const [place, unitId] of Object.values(units).entries()) {
    const money = await createMoneyWorld(world, unitId);
    const account = { number: `62284800000000002${place}1`, name: '测试甲', bankName: null, bankId: money.bank };
    const transfers = [
      { at: '2026-03-01T00:40:00.000Z', amount: 500_000, method: 'bank', from: null, to: account, reference: null },
    ];
    const found = await money.report({ receivedAt: '2026-03-01T01:00:00.000Z', transfers });
    const inquiry = { kind: 'inquiry', amount: null, number: account.number } as const;
    const [, asked] = await money.sealed(found, { number: account.number }, inquiry);
    if (asked) await tellMovements(money, asked);
    await restrict(money, `62284800000000003${place}1`);
    await examined(money, null);
    await passed(money);
  }
};

/** A return of frozen money at each unit, with an application. */
const openReturns = async (world: World, units: TwoUnits): Promise<void> => {
  for (const [place, unitId] of Object.values(units).entries()) {
    const money = await createMoneyWorld(world, await world.unit(`公安大队${place}`, 'department', unitId));
    const returns = createReturnWorld(money);
    const number = `62284800000000004${place}1`;
    const found = await returns.victimOf(number, { amount: 500_000, at: '2026-03-01T00:40:00.000Z' });
    const record = await returns.open(found, await returns.freeze(found, number, 300_000));
    await returns.claim(record, found, 500_000, false);
  }
};

const historical = '案号,报案时间\nH1,2024-05-01\n,2024-05-02\n';

/** A series of two cases at each unit, and an import of historical ones. */
const openSeries = async (world: World, units: TwoUnits): Promise<void> => {
  for (const [place, unitId] of Object.values(units).entries()) {
    const money = await createMoneyWorld(world, await world.unit(`串并专班${place}`, 'department', unitId));
    await openedSeries(money.officer, await reportGang(money, `62284800000000005${place}1`, 2));
    const file = { fileName: '历史.csv', contentType: 'text/csv', bytes: new TextEncoder().encode(historical) };
    const body = { unitId: money.police, map: null };
    const got = await money.officer.call(archiveEndpoints.importArchive, { body, files: [file] });
    if (got.status !== 200) throw new Error(got.text);
  }
};

/** A change of the law that waits for another head. */
const proposeRule = async (world: World, { own }: TwoUnits): Promise<void> => {
  const head = await world.person(own, ['police-head']);
  const { rules } = (await head.call(lawRuleEndpoints.listLawRules)).reply;
  const rule = rules.find(({ code, validTo }) => code === 'appeal.answer' && validTo === null);
  if (!rule) throw new Error('no such rule');
  const value = { kind: 'term' as const, term: { amount: 2, unit: 'working-days' as const }, warnBefore: [] };
  const body = { value, basis: '本县约定', validFrom: '2026-03-10', reason: '加快办理' };
  const got = await head.call(lawRuleEndpoints.proposeRule, { params: { ruleId: rule.id }, body });
  if (got.status !== 200) throw new Error(got.text);
};

/** Lets the banks miss their clocks: a while later, and back again. */
const missClocks = async (world: World): Promise<void> => {
  const now = world.clock.now();
  world.clock.set(now.add({ hours: 2 }));
  await runJobsNow(world.platform, moneyJobs);
  world.clock.set(now);
};

/** What the county cannot grow by itself, because its parts must fit one another: tasks, deputies, cases, points. */
export const seed = async (world: World, plan: PlanWorld, units: TwoUnits, plain: readonly Person[]): Promise<void> => {
  for (const unitId of Object.values(units)) await assignOne(plan, unitId, monthly('2026-03-01'));
  await nameDeputies(world, units, plain);
  await draftCases(plan, units);
  await proposePoints(plan, units);
  await sealOrders(world, units);
  await openReturns(world, units);
  await openSeries(world, units);
  await proposeRule(world, units);
  await missClocks(world);
};
