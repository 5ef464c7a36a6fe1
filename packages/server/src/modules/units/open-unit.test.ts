import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { expect, test } from 'vitest';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld();
const office = await world.unit('县联席办', 'office');

const township = (name: string) => ({ name, shortName: null, kind: 'township', parentId: world.county }) as const;

test('an office officer opens a township below the county', async () => {
  const officer = await world.person(office, ['office-officer'], world.county);
  const got = await officer.call(unitEndpoints.openUnit, { body: township('加吉博洛镇') });
  expect(got.status).toBe(200);
  expect(got.reply.path).toBe(`${world.county}/${got.reply.id}/`);
});

test('a second unit of the same name is refused', async () => {
  const officer = await world.person(office, ['office-officer'], world.county);
  await officer.call(unitEndpoints.openUnit, { body: township('索加乡') });
  const again = await officer.call(unitEndpoints.openUnit, { body: township('索加乡') });
  expect(again.code).toBe('unit-name-taken');
});

test('an idempotency key makes a repeat harmless', async () => {
  const officer = await world.person(office, ['office-officer'], world.county);
  const headers = { 'idempotency-key': 'open-zhahe-1' };
  const first = await officer.call(unitEndpoints.openUnit, { body: township('扎河乡'), headers });
  const second = await officer.call(unitEndpoints.openUnit, { body: township('扎河乡'), headers });
  expect(second.status).toBe(200);
  expect(second.reply.id).toBe(first.reply.id);
});

test('a unit lead and a stranger are refused', async () => {
  const lead = await world.person(office, ['unit-lead']);
  expect((await lead.call(unitEndpoints.openUnit, { body: township('多彩乡') })).code).toBe('not-allowed');
  expect((await world.stranger().call(unitEndpoints.openUnit, { body: township('多彩乡') })).code).toBe(
    'sign-in-needed',
  );
});

test('a parent that does not exist is not found', async () => {
  const officer = await world.person(office, ['office-officer'], world.county);
  const got = await officer.call(unitEndpoints.openUnit, {
    body: { ...township('治渠乡'), parentId: '00000000-0000-7000-8000-000000000000' as never },
  });
  expect(got.code).toBe('not-found');
});

test('what does not parse is answered with the fields that were wrong', async () => {
  const officer = await world.person(office, ['office-officer'], world.county);
  const got = await officer.call(unitEndpoints.openUnit, { body: { ...township('立新乡'), name: ' ' } });
  expect(got.code).toBe('bad-request');
  expect(got.text).toContain('"path":"name"');
});
