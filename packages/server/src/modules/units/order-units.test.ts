import type { UnitId } from '@lianfang/contract/ids';
import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { expect, test } from 'vitest';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld();
const office = await world.unit('县联席办', 'office');
const officer = await world.person(office, ['office-officer'], world.county);
const order = (unitId: UnitId, unitIds: readonly UnitId[]) =>
  officer.call(unitEndpoints.orderUnits, { params: { unitId }, body: { unitIds: [...unitIds] } });

test('the tree and every list follow the order that officials set, closed units last', async () => {
  const top = await world.unit('甲镇', 'township');
  const names = ['一村', '二村', '三村'];
  const villages: UnitId[] = [];
  for (const name of names) villages.push(await world.unit(name, 'village', top));
  await world.unit('一组', 'station', villages[0]);
  const closed = await world.unit('旧村', 'village', top);
  await officer.call(unitEndpoints.closeUnit, { params: { unitId: closed }, body: { reason: '撤并', version: 1 } });
  const got = await order(top, villages.toReversed());
  expect(got.reply.rows.map((row) => row.name)).toEqual(['三村', '二村', '一村']);
  const listed = await officer.call(unitEndpoints.listUnits, { query: { belowId: top, closed: 'true' } as never });
  expect(listed.reply.rows.map((row) => row.name)).toEqual(['甲镇', '三村', '二村', '一村', '一组', '旧村']);
  await world.unit('四村', 'village', top);
  const tree = (await officer.call(unitEndpoints.readUnitTree, {})).reply.rows;
  expect(tree.slice(-6).map((row) => [row.depth, row.name])).toEqual([
    [1, '甲镇'],
    [2, '三村'],
    [2, '二村'],
    [2, '一村'],
    [3, '一组'],
    [2, '四村'],
  ]);
});

test('an order that leaves one out, repeats one or names a stranger is refused', async () => {
  const top = await world.unit('乙镇', 'township');
  const [one, other] = [await world.unit('五村', 'village', top), await world.unit('六村', 'village', top)];
  for (const ids of [[one], [one, one], [one, other, office], [one, office]])
    expect((await order(top, ids)).code).toBe('units-not-siblings');
});

test('a unit lead does not order the units of the county', async () => {
  const lead = await world.person(office, ['unit-lead']);
  const got = await lead.call(unitEndpoints.orderUnits, {
    params: { unitId: world.county },
    body: { unitIds: [office] },
  });
  expect(got.code).toBe('not-allowed');
});

test('pages of the list follow each other without a gap', async () => {
  const all = await officer.call(unitEndpoints.listUnits, { query: { limit: 200 } });
  const names: string[] = [];
  let cursor: string | undefined;
  do {
    const { reply } = await officer.call(unitEndpoints.listUnits, { query: { limit: 3, ...(cursor && { cursor }) } });
    names.push(...reply.rows.map((row) => row.name));
    cursor = reply.next ?? undefined;
  } while (cursor);
  expect(names).toEqual(all.reply.rows.map((row) => row.name));
  expect(all.reply.total).toBe(names.length);
});
