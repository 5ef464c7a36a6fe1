import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { expect, test } from 'vitest';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld();
const office = await world.unit('县联席办', 'office');
const officer = await world.person(office, ['office-officer'], world.county);
const rename = (unitId: typeof office, name: string, version = 1) =>
  officer.call(unitEndpoints.renameUnit, { params: { unitId }, body: { name, shortName: null, version } });

test('a unit has its new name at once, and its history keeps the old one', async () => {
  const unit = await world.unit('县环保局');
  const got = await rename(unit, '县生态环境局');
  expect(got.reply).toMatchObject({ name: '县生态环境局', version: 2 });
  const history = await officer.call(unitEndpoints.unitHistory, { params: { unitId: unit } });
  expect(history.reply.rows.map((row) => row.name)).toEqual(['县生态环境局', '县环保局']);
});

test('several changes within one moment are all kept', async () => {
  const unit = await world.unit('一名');
  for (const [index, name] of ['二名', '三名', '四名'].entries()) await rename(unit, name, index + 1);
  const history = await officer.call(unitEndpoints.unitHistory, { params: { unitId: unit } });
  expect(history.reply.rows.map((row) => row.name)).toEqual(['四名', '三名', '二名', '一名']);
});

test('a name in use, an old version and a closed unit are refused', async () => {
  const [unit, other] = [await world.unit('县甲局'), await world.unit('县乙局')];
  expect((await rename(unit, '县乙局')).code).toBe('unit-name-taken');
  expect((await rename(unit, '县甲局')).status).toBe(200);
  expect((await rename(unit, '县丙局', 1)).code).toBe('changed-meanwhile');
  await officer.call(unitEndpoints.closeUnit, { params: { unitId: other }, body: { reason: '撤销', version: 1 } });
  expect((await rename(other, '县丁局', 2)).code).toBe('unit-closed');
});

test('of two renames at once one counts, and of two openings of one name too', async () => {
  const unit = await world.unit('县戊局');
  const got = await Promise.all([rename(unit, '县己局'), rename(unit, '县庚局')]);
  expect(got.map((one) => one.code ?? 'renamed').toSorted()).toEqual(['changed-meanwhile', 'renamed']);
  const body = { name: '县辛局', shortName: null, kind: 'department', parentId: world.county } as const;
  const opened = await Promise.all([1, 2, 3].map(() => officer.call(unitEndpoints.openUnit, { body })));
  expect(opened.map((one) => one.code ?? 'opened').toSorted()).toEqual([
    'opened',
    'unit-name-taken',
    'unit-name-taken',
  ]);
});

test('somebody of another unit and a unit lead are refused', async () => {
  const [unit, township] = [await world.unit('县壬局'), await world.unit('某镇', 'township')];
  const lead = await world.person(unit, ['unit-lead']);
  const keeper = await world.person(township, ['security-admin']);
  const sent = { params: { unitId: unit }, body: { name: '改名', shortName: null, version: 1 } };
  expect((await lead.call(unitEndpoints.renameUnit, sent)).code).toBe('not-allowed');
  expect((await keeper.call(unitEndpoints.renameUnit, sent)).code).toBe('not-allowed');
});

test('a sign that no text can hold is bad input, not a defect', async () => {
  const unit = await world.unit('县癸局');
  expect((await rename(unit, '县\u0000局')).status).toBe(400);
});
