import type { UnitId } from '@lianfang/contract/ids';
import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { expect, test } from 'vitest';
import { createWorld } from '../../../test/world.ts';
import { expandGroup, successorsOf } from './index.ts';

const world = await createWorld();
const office = await world.unit('县联席办', 'office');
let officer = await world.person(office, ['office-officer'], world.county);

/** A day later; sessions have ended by then, so the officer signs in again. */
const nextDay = async (): Promise<void> => {
  world.clock.advance(Temporal.Duration.from({ days: 1 }));
  officer = await world.person(office, ['office-officer'], world.county);
};

const merge = (from: readonly UnitId[], into: object, version = 1) =>
  officer.call(unitEndpoints.mergeUnits, {
    body: { from: from.map((unitId) => ({ unitId, version })), into: into as never, reason: '机构改革' },
  });
const department = (name: string) => ({
  kind: 'new',
  unit: { name, shortName: null, kind: 'department', parentId: world.county },
});

test('two units become a new one that takes their units, their groups and their names over', async () => {
  const [trade, quality] = [await world.unit('县工商局'), await world.unit('县质监局')];
  const station = await world.unit('城关工商所', 'station', trade);
  const group = await officer.call(unitEndpoints.openUnitGroup, {
    body: { name: '市场监管各单位', note: null, rule: null, unitIds: [trade, quality, office] },
  });
  await nextDay();
  const got = await merge([trade, quality], department('县市场监督管理局'));
  expect(got.reply.name).toBe('县市场监督管理局');
  const heir = got.reply.id;
  const read = async (unitId: UnitId) => (await officer.call(unitEndpoints.readUnit, { params: { unitId } })).reply;
  expect((await read(station)).parentId).toBe(heir);
  expect(await read(trade)).toMatchObject({ closedOn: '2026-03-03', successors: [{ id: heir, day: '2026-03-03' }] });
  expect((await read(heir)).predecessors.map((unit) => unit.name)).toEqual(['县工商局', '县质监局']);
  const { query } = world.database;
  const names = async (on: string) => (await expandGroup(query, group.reply.id, on)).map((unit) => unit.name);
  expect(await names('2026-03-02')).toEqual(['县联席办', '县工商局', '县质监局']);
  expect(await names('2026-03-03')).toEqual(['县联席办', '县市场监督管理局']);
  const found = await officer.call(unitEndpoints.resolveUnitName, { query: { name: '县工商局' } });
  expect(found.reply).toEqual({ found: 'alias', unitId: heir, name: '县市场监督管理局' });
  expect(await successorsOf(query, [trade, office])).toEqual(new Map([[trade, heir]]));
});

test('a unit that takes over and is taken over in turn passes on', async () => {
  const [one, two, three] = [await world.unit('甲局'), await world.unit('乙局'), await world.unit('丙局')];
  await merge([one], { kind: 'existing', unitId: two });
  await merge([two], { kind: 'existing', unitId: three }, 2);
  expect(await successorsOf(world.database.query, [one, two])).toEqual(
    new Map([
      [one, three],
      [two, three],
    ]),
  );
  const history = await officer.call(unitEndpoints.unitHistory, { params: { unitId: two } });
  expect(history.reply.rows.map((row) => row.reason)).toEqual(['merged', 'took-over', 'opened']);
});

test('a unit with people left is not merged: rights do not move by themselves', async () => {
  const unit = await world.unit('丁局');
  await world.person(unit, ['unit-lead']);
  expect((await merge([unit], { kind: 'existing', unitId: office })).code).toBe('unit-has-people');
});

test('what cannot be merged is refused', async () => {
  const [unit, closed] = [await world.unit('戊局'), await world.unit('己局')];
  const below = await world.unit('戊局二级单位', 'station', unit);
  await officer.call(unitEndpoints.closeUnit, { params: { unitId: closed }, body: { reason: '撤销', version: 1 } });
  expect((await merge([unit], { kind: 'existing', unitId: unit })).code).toBe('unit-into-itself');
  expect((await merge([unit, unit], { kind: 'existing', unitId: office })).code).toBe('unit-into-itself');
  expect((await merge([unit], { kind: 'existing', unitId: below })).code).toBe('unit-below-itself');
  expect((await merge([unit], { kind: 'existing', unitId: closed })).code).toBe('parent-unit-closed');
  expect((await merge([closed], { kind: 'existing', unitId: unit }, 2)).code).toBe('unit-closed');
  expect((await merge([world.county], { kind: 'existing', unitId: unit })).code).toBe('unit-is-county');
  expect((await merge([unit], department('县联席办'))).code).toBe('unit-name-taken');
  expect((await merge([unit], { kind: 'existing', unitId: office }, 9)).code).toBe('changed-meanwhile');
  const nobody = '00000000-0000-7000-8000-000000000000' as UnitId;
  expect((await merge([nobody], { kind: 'existing', unitId: office })).code).toBe('not-found');
});

test('two mergers of one unit at once: one counts', async () => {
  const [unit, one, other] = [await world.unit('庚局'), await world.unit('辛局'), await world.unit('壬局')];
  const got = await Promise.all([
    merge([unit], { kind: 'existing', unitId: one }),
    merge([unit], { kind: 'existing', unitId: other }),
  ]);
  expect(got.map((each) => each.code ?? 'merged').toSorted()).toEqual(['merged', 'unit-closed']);
});

test('somebody in charge of one of the units alone does not merge them', async () => {
  const township = await world.unit('某镇', 'township');
  const keeper = await world.person(township, ['security-admin']);
  const got = await keeper.call(unitEndpoints.mergeUnits, {
    body: { from: [{ unitId: township, version: 1 }], into: { kind: 'existing', unitId: office }, reason: '合并' },
  });
  expect(got.code).toBe('not-allowed');
});

test('the directory is read as it stood on an earlier day', async () => {
  const unit = await world.unit('县老局');
  const before = world.clock.now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString();
  await nextDay();
  await officer.call(unitEndpoints.renameUnit, {
    params: { unitId: unit },
    body: { name: '县新局', shortName: '新局', version: 1 },
  });
  const after = world.clock.now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString();
  const names = async (on: string) =>
    (await officer.call(unitEndpoints.unitsAsOf, { params: { day: on } })).reply.rows.map((row) => row.name);
  expect(await names(before)).toContain('县老局');
  expect(await names(after)).not.toContain('县老局');
  expect(await names(after)).toContain('县新局');
  expect(await names('2020-01-01')).toEqual([]);
  const history = await officer.call(unitEndpoints.unitHistory, { params: { unitId: unit } });
  expect(history.reply.rows.map((row) => [row.name, row.reason, row.until === null])).toEqual([
    ['县新局', 'renamed', true],
    ['县老局', 'opened', false],
  ]);
  expect(history.reply.rows[0]?.parentName).toBe('测试县');
});
