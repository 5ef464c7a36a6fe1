import type { UnitId } from '@lianfang/contract/ids';
import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { expect, test } from 'vitest';
import { createWorld } from '../../../test/world.ts';
import { expandGroups } from './index.ts';

const world = await createWorld();
const office = await world.unit('县联席办', 'office');
let officer = await world.person(office, ['office-officer'], world.county);
const [police, justice] = [await world.unit('县公安局'), await world.unit('县司法局')];
const [east, west] = [await world.unit('东镇', 'township'), await world.unit('西乡', 'township')];
await world.unit('东村', 'village', east);

const open = (name: string, unitIds: readonly UnitId[], rule: object | null = null) =>
  officer.call(unitEndpoints.openUnitGroup, { body: { name, note: null, rule: rule as never, unitIds: [...unitIds] } });
const townships = { kinds: ['township'], belowId: world.county, except: [] };
const namesOn = async (groupId: string, day: string) =>
  (
    await officer.call(unitEndpoints.readUnitGroup, { params: { groupId: groupId as never }, query: { day } })
  ).reply.members.map((member) => member.name);

test('a listed group is what it was on each day', async () => {
  const { reply: group } = await open('县联席会议各成员单位', [police, justice]);
  const set = (from: string, unitIds: readonly UnitId[], version: number) =>
    officer.call(unitEndpoints.setGroupMembers, {
      params: { groupId: group.id },
      body: { from, unitIds: [...unitIds], version },
    });
  const got = await set('2026-04-01', [police, office], group.version);
  expect(got.reply.members.map(({ name, since, until }) => [name, since, until])).toEqual([
    ['县联席办', '2026-04-01', null],
    ['县公安局', '2026-03-02', null],
  ]);
  expect(await namesOn(group.id, '2026-03-31')).toEqual(['县公安局', '县司法局']);
  expect(await namesOn(group.id, '2026-04-01')).toEqual(['县联席办', '县公安局']);
  expect(await namesOn(group.id, '2026-03-01')).toEqual([]);
  expect((await set('2026-03-20', [police], 2)).code).toBe('unit-group-earlier-change');
  expect((await set('2026-04-01', [police], 1)).code).toBe('changed-meanwhile');
  const same = await set('2026-04-01', [police], 2);
  expect(same.reply.members.map((member) => member.name)).toEqual(['县公安局']);
});

test('a group by rule fills itself, as of each day', async () => {
  const { reply: group } = await open('各乡(镇)政府', [], townships);
  expect(await namesOn(group.id, '2026-03-02')).toEqual(['东镇', '西乡']);
  world.clock.advance(Temporal.Duration.from({ days: 10 }));
  officer = await world.person(office, ['office-officer'], world.county);
  await world.unit('北乡', 'township');
  await officer.call(unitEndpoints.closeUnit, { params: { unitId: west }, body: { reason: '撤乡', version: 1 } });
  expect(await namesOn(group.id, '2026-03-11')).toEqual(['东镇', '西乡']);
  expect(await namesOn(group.id, '2026-03-12')).toEqual(['东镇', '北乡']);
  const amended = await officer.call(unitEndpoints.amendUnitGroup, {
    params: { groupId: group.id },
    body: { name: '各乡(镇)', note: '不含北乡', rule: { ...townships, except: [] } as never, version: 1 },
  });
  expect(amended.reply).toMatchObject({ name: '各乡(镇)', version: 2 });
  const villages = await open('东镇各村', [], { kinds: ['village'], belowId: east, except: [] });
  expect(villages.reply.members.map((member) => member.name)).toEqual(['东村']);
});

test('many groups are expanded together', async () => {
  const listed = await officer.call(unitEndpoints.listUnitGroups, {});
  const ids = listed.reply.rows.map((row) => row.id);
  const expanded = await expandGroups(world.database.query, ids, '2026-04-02');
  expect(listed.reply.rows.map((row) => row.name)).toEqual(['县联席会议各成员单位', '各乡(镇)', '东镇各村']);
  expect(ids.map((id) => expanded.get(id)?.map((unit) => unit.name))).toEqual([
    ['县公安局'],
    ['东镇', '北乡'],
    ['东村'],
  ]);
  expect(await expandGroups(world.database.query, [], '2026-04-02')).toEqual(new Map());
});

test('a name of another group, a closed member and members beside a rule are refused', async () => {
  expect((await open('东镇各村', [])).code).toBe('unit-group-name-taken');
  expect((await open('某组', [west])).code).toBe('unit-group-member-closed');
  expect((await open('某组', [police], townships)).code).toBe('unit-group-has-rule');
  expect((await open('县公安局', [police])).code).toBe('unit-alias-taken');
  const rule = { ...townships, belowId: '00000000-0000-7000-8000-000000000000' };
  expect((await open('某组', [], rule)).code).toBe('unit-group-member-closed');
});

test('a closed group takes no change, and documents no longer find it', async () => {
  const { reply: group } = await open('各银行', [police]);
  const params = { groupId: group.id };
  const named = await officer.call(unitEndpoints.addGroupAlias, { params, body: { name: '各银行机构' } });
  expect(named.reply.aliases.map((one) => one.name)).toEqual(['各银行机构']);
  const resolve = async () =>
    (await officer.call(unitEndpoints.resolveUnitName, { query: { name: '各银行机构' } })).reply.found;
  expect(await resolve()).toBe('group');
  const aliasId = named.reply.aliases[0]?.id as never;
  const unnamed = await officer.call(unitEndpoints.endGroupAlias, { params: { ...params, aliasId } });
  expect(unnamed.reply.aliases).toEqual([]);
  expect((await officer.call(unitEndpoints.closeUnitGroup, { params, body: { version: 1 } })).reply.closedOn).toBe(
    '2026-03-12',
  );
  expect(await resolve()).toBe('closest');
  const members = { params, body: { from: '2026-04-01', unitIds: [police], version: 2 } };
  expect((await officer.call(unitEndpoints.setGroupMembers, members)).code).toBe('unit-group-closed');
  expect((await officer.call(unitEndpoints.addGroupAlias, { params, body: { name: '某名' } })).code).toBe(
    'unit-group-closed',
  );
  const amend = { params, body: { name: '银行', note: null, rule: null, version: 2 } };
  expect((await officer.call(unitEndpoints.amendUnitGroup, amend)).code).toBe('unit-group-closed');
  expect((await officer.call(unitEndpoints.closeUnitGroup, { params, body: { version: 2 } })).code).toBe(
    'unit-group-closed',
  );
});

test('a unit shows the groups it belongs to, by list and by rule', async () => {
  const shown = await officer.call(unitEndpoints.readUnit, { params: { unitId: east } });
  expect(shown.reply.groups.map((group) => group.name)).toEqual(['各乡(镇)']);
});

test('everybody reads groups, only the office and the security administrator change them', async () => {
  const lead = await world.person(police, ['unit-lead']);
  expect((await lead.call(unitEndpoints.listUnitGroups, {})).status).toBe(200);
  const body = { name: '私设组', note: null, rule: null, unitIds: [] };
  expect((await lead.call(unitEndpoints.openUnitGroup, { body })).code).toBe('not-allowed');
});
