import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { expect, test } from 'vitest';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld();
const office = await world.unit('县联席办', 'office');
const officer = await world.person(office, ['office-officer'], world.county);
const close = (unitId: typeof office, version = 1) =>
  officer.call(unitEndpoints.closeUnit, { params: { unitId }, body: { reason: '机构改革', version } });

test('a closed unit leaves the directory and its groups, and keeps its history', async () => {
  const unit = await world.unit('县旧局');
  const group = await officer.call(unitEndpoints.openUnitGroup, {
    body: { name: '某组', note: null, rule: null, unitIds: [unit, office] },
  });
  const got = await close(unit);
  expect(got.reply.closedOn).toBe('2026-03-02');
  const listed = await officer.call(unitEndpoints.listUnits, { query: { search: '县旧局' } });
  expect(listed.reply.total).toBe(0);
  const members = await officer.call(unitEndpoints.readUnitGroup, { params: { groupId: group.reply.id } });
  expect(members.reply.members.map((member) => member.name)).toEqual(['县联席办']);
  const history = await officer.call(unitEndpoints.unitHistory, { params: { unitId: unit } });
  expect(history.reply.rows[0]).toMatchObject({ reason: 'closed', note: '机构改革' });
  expect((await officer.call(unitEndpoints.resolveUnitName, { query: { name: '县旧局' } })).reply.found).toBe(
    'closest',
  );
});

test('its name is free for another unit', async () => {
  await close(await world.unit('县新设局'));
  const body = { name: '县新设局', shortName: null, kind: 'department', parentId: world.county } as const;
  expect((await officer.call(unitEndpoints.openUnit, { body })).status).toBe(200);
});

test('units below, people left, the county and closed units are refused, and the button says why', async () => {
  const parent = await world.unit('甲镇', 'township');
  await world.unit('甲村', 'village', parent);
  expect((await close(parent)).code).toBe('unit-has-units');
  expect((await close(office)).code).toBe('unit-has-people');
  expect((await close(world.county)).code).toBe('unit-is-county');
  const shown = await officer.call(unitEndpoints.readUnit, { params: { unitId: office } });
  expect(shown.reply.abilities['closeUnit']).toEqual({
    allowed: false,
    reason: '该单位还有在岗人员，请先调整人员所属单位。',
  });
  const unit = await world.unit('县某局');
  expect((await close(unit, 4)).code).toBe('changed-meanwhile');
  await close(unit);
  expect((await close(unit, 2)).code).toBe('unit-closed');
});

test('a unit lead closes nothing', async () => {
  const unit = await world.unit('县另局');
  const lead = await world.person(unit, ['unit-lead']);
  const got = await lead.call(unitEndpoints.closeUnit, {
    params: { unitId: unit },
    body: { reason: '不要', version: 1 },
  });
  expect(got.code).toBe('not-allowed');
});
