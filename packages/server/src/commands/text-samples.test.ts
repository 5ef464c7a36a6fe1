import { expect, test } from 'vitest';
import { createMoneyWorld } from '../../test/money-world.ts';
import { createWorld } from '../../test/world.ts';
import { exportSamples } from './text-samples.ts';

const world = await createWorld();
const money = await createMoneyWorld(world);

test('cases that a person gave a type are told for training, without anything that identifies a person', async () => {
  const narrative = '受害人陈某甲接到自称客服的电话16900000001，加QQ号是123456789后向6228480000000000018转账';
  const victim = {
    name: '陈某甲',
    idNumber: null,
    phone: '00000000000',
    birth: null,
    occupation: null,
    address: null,
    warnedBefore: null,
  };
  const told = await money.report({ narrative, victim, type: 'fake-service' });
  await money.report({ narrative, type: null });
  await money.report({ type: 'loan' });
  const lines: string[] = [];
  expect(await exportSamples(world.platform, (line) => lines.push(line))).toBe(1);
  const sample = JSON.parse(lines.join('')) as { id: string; text: string; label: string };
  expect([sample.id, sample.label, lines[0]?.endsWith('\n')]).toEqual([told.id, 'fake-service', true]);
  expect(sample.text).toMatch(/自称客服的电话⟦phone:[a-p]{16}⟧/u);
  for (const secret of ['陈某甲', '16900000001', '123456789', '6228480000000000018'])
    expect(sample.text).not.toContain(secret);
  const entry = await world.database.query
    .selectFrom('audit_entry')
    .select(['actor', 'detail'])
    .where('action', '=', 'case.export-samples')
    .executeTakeFirstOrThrow();
  expect([entry.actor, JSON.parse(entry.detail)]).toEqual(['machine:installer', { by: 'command line', samples: 1 }]);
});
