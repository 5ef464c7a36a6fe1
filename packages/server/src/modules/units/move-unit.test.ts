import type { UnitId } from '@lianfang/contract/ids';
import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { expect, test } from 'vitest';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld();
const office = await world.unit('县联席办', 'office');
const officer = await world.person(office, ['office-officer'], world.county);

const move = (unitId: UnitId, parentId: UnitId, version = 1) =>
  officer.call(unitEndpoints.moveUnit, { params: { unitId }, body: { parentId, version } });
const read = async (unitId: UnitId) => (await officer.call(unitEndpoints.readUnit, { params: { unitId } })).reply;

test('a unit moves with everything below it', async () => {
  const [from, to] = [await world.unit('甲镇', 'township'), await world.unit('乙镇', 'township')];
  const village = await world.unit('甲村', 'village', from);
  const station = await world.unit('甲村警务室', 'station', village);
  const got = await move(village, to);
  expect(got.reply).toMatchObject({ parentId: to, path: `${world.county}/${to}/${village}/`, version: 2 });
  expect((await read(station)).path).toBe(`${world.county}/${to}/${village}/${station}/`);
  expect((await read(station)).parents.map((unit) => unit.name)).toEqual(['测试县', '乙镇', '甲村']);
  const tree = (await officer.call(unitEndpoints.readUnitTree, {})).reply.rows.map((row) => row.name);
  expect(tree.indexOf('甲村')).toBe(tree.indexOf('乙镇') + 1);
  expect(tree.indexOf('甲村警务室')).toBe(tree.indexOf('甲村') + 1);
});

test('rights over the old place end, rights over the new one begin', async () => {
  const [from, to] = [await world.unit('丙镇', 'township'), await world.unit('丁镇', 'township')];
  const village = await world.unit('丙村', 'village', from);
  const lead = await world.person(to, ['security-admin']);
  const rename = { params: { unitId: village }, body: { name: '丁丙村', shortName: null, version: 2 } };
  expect((await lead.call(unitEndpoints.renameUnit, rename)).code).toBe('not-allowed');
  await move(village, to);
  expect((await lead.call(unitEndpoints.renameUnit, rename)).reply.name).toBe('丁丙村');
  expect(
    (await lead.call(unitEndpoints.moveUnit, { params: { unitId: village }, body: { parentId: from, version: 3 } }))
      .code,
  ).toBe('not-allowed');
});

test('a unit is not placed below itself, and the county not at all', async () => {
  const township = await world.unit('戊镇', 'township');
  const village = await world.unit('戊村', 'village', township);
  expect((await move(township, village)).code).toBe('unit-below-itself');
  expect((await move(township, township)).code).toBe('unit-below-itself');
  expect((await move(world.county, township)).code).toBe('unit-is-county');
});

test('a closed unit or parent, an unknown one and an old version are refused', async () => {
  const [unit, closed] = [await world.unit('己局'), await world.unit('庚局')];
  await officer.call(unitEndpoints.closeUnit, { params: { unitId: closed }, body: { reason: '撤销', version: 1 } });
  expect((await move(unit, closed)).code).toBe('parent-unit-closed');
  expect((await move(closed, unit, 2)).code).toBe('unit-closed');
  expect((await move(unit, office, 7)).code).toBe('changed-meanwhile');
  expect((await move(unit, '00000000-0000-7000-8000-000000000000' as UnitId)).code).toBe('not-found');
});

test('two moves at once: one counts, and the tree stays whole', async () => {
  const [one, other, unit] = [await world.unit('辛局'), await world.unit('壬局'), await world.unit('癸局')];
  const got = await Promise.all([move(unit, one), move(unit, other)]);
  expect(got.map((each) => each.code ?? 'moved').toSorted()).toEqual(['changed-meanwhile', 'moved']);
  const cross = await Promise.all([move(one, other), move(other, one)]);
  expect(cross.map((each) => each.code ?? 'moved').toSorted()).toEqual(['moved', 'unit-below-itself']);
});
