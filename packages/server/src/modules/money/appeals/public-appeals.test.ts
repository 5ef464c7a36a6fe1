import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import { AppealId } from '@lianfang/contract/ids';
import { expect, test } from 'vitest';
import { appealText, contractPhoto, restrict } from '../../../../test/appeal-world.ts';
import { createMoneyWorld } from '../../../../test/money-world.ts';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld('2026-03-02T01:00:00Z');
const money = await createMoneyWorld(world);
const held = await restrict(money, '6228480000000000001');

const addresses = Array.from({ length: 40 }, (_, place) => `10.9.0.${place + 1}`);
const stranger = () => world.stranger(addresses.pop() ?? '10.9.1.1');

const lodge = async (over: Readonly<Record<string, unknown>> = {}, files: readonly never[] = []) => {
  const got = await stranger().call(appealEndpoints.lodgeAppeal, { body: appealText(over), files });
  if (got.status !== 200) throw new Error(got.text);
  return got.reply;
};

const standing = (code: string) => stranger().call(appealEndpoints.readAppealState, { params: { code } });

test('anybody appeals and gets a number, a code and by when it is decided', async () => {
  const receipt = await lodge();
  expect(receipt.number).toMatch(/^申诉〔2026〕\d+号$/u);
  expect(receipt.code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/u);
  // Three working days after Monday the second of March.
  expect(receipt.dueAt).toBe('2026-03-05T16:00:00.000Z');
  const seen = await standing(receipt.code.toLowerCase().replaceAll('-', ' '));
  expect(seen.reply).toMatchObject({ number: receipt.number, state: 'received', reasons: null, isLifted: null });
  expect(seen.text).not.toContain('测试申诉人');
});

test('the answer does not tell whether anything is restricted', async () => {
  const { number, code, ...real } = await lodge({ about: held.account });
  const { number: otherNumber, code: otherCode, ...other } = await lodge({ about: '6228480000000099999' });
  expect(real).toEqual(other);
  const [one, two] = [(await standing(code)).reply, (await standing(otherCode)).reply];
  expect({ ...one, number: '' }).toEqual({ ...two, number: '' });
  expect([number, otherNumber].every(Boolean)).toBe(true);
});

test('a code that is none is told so; the code itself is kept nowhere', async () => {
  expect((await standing('0000-0000-0000-0000')).code).toBe('appeal-unknown');
  expect((await standing('测试')).code).toBe('appeal-unknown');
  const { code } = await lodge();
  const rows = await world.database.query.selectFrom('appeal').select(['code_mac', 'text_sealed']).execute();
  expect(JSON.stringify(rows)).not.toContain(code);
  expect(JSON.stringify(rows)).not.toContain('牦牛');
});

test('photos and PDF come with it, three at most; anything else takes nothing in', async () => {
  const pdf = { fileName: 'a.pdf', contentType: 'application/pdf', bytes: new TextEncoder().encode('no pdf') };
  const before = await money.officer.call(appealEndpoints.listAppeals);
  for (const files of [[pdf], Array.from({ length: 4 }, () => pdf)]) {
    const got = await stranger().call(appealEndpoints.lodgeAppeal, { body: appealText(), files });
    expect(got.code).toBe('appeal-file');
  }
  const note = { fileName: 'a.txt', contentType: 'text/plain', bytes: new TextEncoder().encode('说明') };
  expect((await stranger().call(appealEndpoints.lodgeAppeal, { body: appealText(), files: [note] })).code).toBe(
    'appeal-file',
  );
  expect((await money.officer.call(appealEndpoints.listAppeals)).reply.total).toBe(before.reply.total);
  const files = [await contractPhoto()];
  const got = await stranger().call(appealEndpoints.lodgeAppeal, { body: appealText(), files });
  expect(got.status).toBe(200);
  const [row] = (await money.officer.call(appealEndpoints.listAppeals)).reply.rows.filter(
    ({ number }) => number === got.reply.number,
  );
  const params = { appealId: AppealId.parse(row?.id) };
  const record = (await money.officer.call(appealEndpoints.readAppeal, { params })).reply;
  expect(record.files.map(({ mediaType }) => mediaType)).toEqual(['image/jpeg']);
  const [file] = record.files;
  if (!file) throw new Error('no file');
  const fetched = await money.officer.call(appealEndpoints.fetchAppealFile, {
    params: { ...params, appealFileId: file.id },
  });
  expect(fetched.headers['content-type']).toBe('image/jpeg');
});

test('one address is held back after five appeals in a minute', async () => {
  const eager = world.stranger('10.9.2.1');
  const codes: (string | null)[] = [];
  for (let turn = 0; turn < 6; turn += 1)
    codes.push((await eager.call(appealEndpoints.lodgeAppeal, { body: appealText() })).code);
  expect(codes).toEqual([null, null, null, null, null, 'too-many-requests']);
});

test('the police hear of it, and only they read it', async () => {
  const { number } = await lodge();
  const told = await world.database.query
    .selectFrom('notification')
    .select('person_id')
    .where('zh', '=', `收到申诉 ${number}`)
    .execute();
  expect(told.map(({ person_id: person }) => person)).toContain(money.officer.personId);
  expect((await money.clerk.call(appealEndpoints.listAppeals)).code).toBe('not-allowed');
  const township = await world.person(await world.unit('测试乡', 'township'), ['unit-lead', 'unit-officer']);
  expect((await township.call(appealEndpoints.listAppeals)).code).toBe('not-allowed');
});
