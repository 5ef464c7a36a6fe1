import { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import { describe, expect, test } from 'vitest';
import { caseText, createMoneyWorld, ofCase } from '../../../../test/money-world.ts';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld();
const money = await createMoneyWorld(world);
const { officer } = money;

const { unitId: _unit, victim: _victim, transfers: _transfers, ...text } = caseText(money.police);
const model = 'a'.repeat(64);
const victim = {
  name: '测试受害人',
  idNumber: '110101199001010000',
  phone: '000 0000 0000',
  birth: null,
  occupation: null,
  address: null,
  warnedBefore: null,
};
const kept = ({ identifiers }: { identifiers: readonly { type: string; value: string; origin: string }[] }) =>
  identifiers.map(({ type, value, origin }) => [type, value, origin]);

const correctionsOf = (caseId: string) =>
  world.database.query
    .selectFrom('reading_correction')
    .select(['what', 'identifier_type', 'suggested', 'settled'])
    .where('case_id', '=', caseId)
    .orderBy('what', 'desc')
    .orderBy('suggested')
    .execute();

describe('identifiers of a case', () => {
  test('are kept once as the engine reads them, stay where an edit leaves them out, and are replaced where it does not', async () => {
    const identifiers = [
      { type: 'phone' as const, value: '169 0000-0001' },
      { type: 'phone' as const, value: '1690000 0001' },
      { type: 'url' as const, value: 'https://www.example.test/a', origin: 'narrative' as const },
    ];
    const found = await money.report({ identifiers, placeName: '测试镇' });
    expect(kept(found)).toEqual([
      ['phone', '16900000001', 'typed'],
      ['url', 'example.test', 'narrative'],
    ]);
    expect(found.placeName).toBe('测试镇');
    const params = ofCase(found);
    const edit = async (over: object, version: number) =>
      (await officer.call(caseEndpoints.editCase, { params, body: { ...text, ...over, version } })).reply;
    const same = await edit({}, found.version);
    expect([same.identifiers, same.placeName]).toEqual([found.identifiers, '测试镇']);
    const fewer = await edit({ identifiers: identifiers.slice(0, 1), placeName: null }, same.version);
    expect([kept(fewer), fewer.placeName]).toEqual([[['phone', '16900000001', 'typed']], null]);
  });

  test('are never the victim’s own, whether the victim is known before or becomes known later', async () => {
    const payer = { number: '6228480000000019001', name: null, bankName: null, bankId: null };
    const payee = { ...payer, number: '6228480000000019002' };
    const at = '2026-03-02T00:40:00.000Z';
    const transfers = [{ at, amount: 100, method: 'bank' as const, from: payer, to: payee, reference: null }];
    const identifiers = [
      { type: 'phone' as const, value: '00000000000' },
      { type: 'wechat' as const, value: '00000000000' },
      { type: 'id-number' as const, value: victim.idNumber },
      { type: 'card' as const, value: '6228 4800 0000 0019 001' },
      { type: 'qq' as const, value: '10001' },
    ];
    const reading = { model, type: null, probability: null, identifiers };
    const before = await money.report({ victim, transfers, identifiers, reading });
    expect(kept(before)).toEqual([['qq', '10001', 'typed']]);
    expect(await correctionsOf(before.id)).toEqual([]);

    const { identifiers: _kept, ...later } = reading;
    const bare = await money.report({
      identifiers,
      reading: { ...later, identifiers: [{ type: 'phone', value: '0000' }] },
    });
    expect(bare.identifiers).toHaveLength(5);
    const params = ofCase(bare);
    const body = { victim, version: bare.version };
    const known = (await officer.call(caseEndpoints.saveVictim, { params, body })).reply;
    const paid = { transfers, version: known.version };
    expect(kept(known)).toHaveLength(2);
    expect(kept((await officer.call(caseEndpoints.addCaseTransfers, { params, body: paid })).reply)).toEqual([
      ['qq', '10001', 'typed'],
    ]);
    expect((await correctionsOf(bare.id)).map(({ suggested, settled }) => suggested ?? settled).toSorted()).toEqual([
      '0000',
      '10001',
    ]);
  });
});

test('where a person settles otherwise than the machine suggested, both are kept once', async () => {
  const reading = {
    model,
    type: 'loan' as const,
    probability: 0.8,
    identifiers: [
      { type: 'qq' as const, value: '20001' },
      { type: 'app' as const, value: '测试贷' },
    ],
  };
  const identifiers = [
    { type: 'app' as const, value: '测试贷', origin: 'narrative' as const },
    { type: 'qq' as const, value: '20002' },
  ];
  const found = await money.report({ type: 'investment', identifiers, reading });
  const told = [
    { what: 'type', identifier_type: null, suggested: 'loan', settled: 'investment' },
    { what: 'identifier', identifier_type: 'qq', suggested: '20001', settled: null },
    { what: 'identifier', identifier_type: 'qq', suggested: null, settled: '20002' },
  ];
  expect(await correctionsOf(found.id)).toEqual(told);
  const body = { ...text, type: 'investment' as const, identifiers, reading, version: found.version };
  await officer.call(caseEndpoints.editCase, { params: ofCase(found), body });
  expect(await correctionsOf(found.id)).toEqual(told);
  const agreed = await money.report({ type: 'loan', identifiers: reading.identifiers, reading });
  expect(await correctionsOf(agreed.id)).toEqual([]);
});
