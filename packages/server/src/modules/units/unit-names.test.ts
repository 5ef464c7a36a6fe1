import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { expect, test } from 'vitest';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld();
const office = await world.unit('县联席办', 'office');
const officer = await world.person(office, ['office-officer'], world.county);
const market = await world.unit('县市场监督管理局');
const resolve = async (name: string) => (await officer.call(unitEndpoints.resolveUnitName, { query: { name } })).reply;
const alias = (unitId: typeof market, name: string) =>
  officer.call(unitEndpoints.addUnitAlias, { params: { unitId }, body: { name } });

const search = async (text: string) =>
  (await officer.call(unitEndpoints.listUnits, { query: { search: text } })).reply.rows.map((row) => row.name);

test.each(['县市场监督管理局', '市场监督管理局', '测试县市场监督管理局', '县 市场监督管理局', '我县市场监督管理局'])(
  '%s is the unit itself',
  async (name) => {
    expect(await resolve(name)).toEqual({ found: 'exact', unitId: market, name: '县市场监督管理局' });
  },
);

test('a usual short writing is only offered, until the office has noted it', async () => {
  const before = await resolve('县市监局');
  expect(before).toMatchObject({ found: 'closest', candidates: [{ unitId: market, score: 0.96 }] });
  const noted = await alias(market, '县市监局');
  expect(noted.reply.aliases.map((one) => one.name)).toEqual(['县市监局']);
  expect(await resolve('市监局')).toEqual({ found: 'alias', unitId: market, name: '县市场监督管理局' });
  const aliasId = noted.reply.aliases[0]?.id;
  const ended = await officer.call(unitEndpoints.endUnitAlias, {
    params: { unitId: market, aliasId: aliasId as never },
  });
  expect(ended.reply.aliases).toEqual([]);
  expect((await resolve('县市监局')).found).toBe('closest');
  const again = await officer.call(unitEndpoints.endUnitAlias, {
    params: { unitId: market, aliasId: aliasId as never },
  });
  expect(again.code).toBe('not-found');
});

test('the earlier name of a renamed unit still means it', async () => {
  const unit = await world.unit('县广播电视台');
  await officer.call(unitEndpoints.renameUnit, {
    params: { unitId: unit },
    body: { name: '县融媒体中心', shortName: '融媒体', version: 1 },
  });
  expect(await resolve('县广播电视台')).toEqual({ found: 'alias', unitId: unit, name: '县融媒体中心' });
  expect((await resolve('融媒体')).found).toBe('exact');
});

test('a name that two units could be is left to a person', async () => {
  const [one, other] = [await world.unit('甲镇', 'township'), await world.unit('乙镇', 'township')];
  await world.unit('综治中心', 'station', one);
  await world.unit('县综治中心', 'station', other);
  expect((await resolve('综治中心')).found).toBe('exact');
  expect(await resolve('测试县综治中心')).toMatchObject({
    found: 'closest',
    candidates: [{ name: '综治中心', score: 1 }, { name: '县综治中心', score: 1 }, { name: '县融媒体中心' }],
  });
});

test('a name that stands for another unit or a group is not noted twice', async () => {
  const other = await world.unit('县卫生健康局');
  await officer.call(unitEndpoints.openUnitGroup, {
    body: { name: '各医院', note: null, rule: null, unitIds: [other] },
  });
  expect((await alias(other, '县市场监督管理局')).code).toBe('unit-alias-taken');
  expect((await alias(other, '各医院')).code).toBe('unit-alias-taken');
  await alias(other, '县卫健局');
  expect((await alias(market, '县卫健局')).code).toBe('unit-alias-taken');
  expect((await alias(other, '县卫健局')).status).toBe(200);
  const both = await Promise.all([alias(other, '卫健委'), alias(market, '卫健委')]);
  expect(both.map((one) => one.code ?? 'noted').toSorted()).toEqual(['noted', 'unit-alias-taken']);
});

test('a search finds units by other names too, and takes signs literally', async () => {
  await alias(market, '市场监督所');
  expect(await search('监督所')).toEqual(['县市场监督管理局']);
  expect(await search('%')).toEqual([]);
});

test('a unit lead notes no names, and a closed unit gets none', async () => {
  const lead = await world.person(market, ['unit-lead']);
  const noted = await lead.call(unitEndpoints.addUnitAlias, { params: { unitId: market }, body: { name: '本局' } });
  expect(noted.code).toBe('not-allowed');
  const closed = await world.unit('县旧局');
  await officer.call(unitEndpoints.closeUnit, { params: { unitId: closed }, body: { reason: '撤销', version: 1 } });
  expect((await alias(closed, '老局')).code).toBe('unit-closed');
});
