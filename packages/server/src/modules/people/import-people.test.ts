import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { personColumns } from '@lianfang/contract/people/import-endpoints';
import { expect, test } from 'vitest';
import { createWorld } from '../../../test/world.ts';
import { readWorkbook } from '../../kernel/documents/workbook/read-workbook.ts';
import { writeWorkbook } from '../../kernel/documents/workbook/write-workbook.ts';

const world = await createWorld();
const office = await world.unit('县联席办', 'office');
const bureau = await world.unit('卫生健康局');
const security = await world.person(office, ['security-admin'], world.county);
const headings: string[] = Object.values(personColumns).map((words) => words.zh);
const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const bring = async (rows: readonly (readonly string[])[], headers = headings, who = security) => {
  const columns = headers.map((header) => ({ header, kind: 'text' as const }));
  const bytes = await writeWorkbook({ sheets: [{ name: '人员', columns, rows }], asOf: world.clock.now() });
  const files = [{ fileName: '人员.xlsx', contentType: mediaType, bytes: new Uint8Array(bytes) }];
  return who.call(peopleEndpoints.importPeople, { files });
};

const faultsOf = (text: string): unknown =>
  JSON.parse(text).detail.faults.map(({ row, column }: { row: number; column: string }) => [row, column]);

test('every row becomes a person with a role, on the county where the role belongs there', async () => {
  const got = await bring([
    ['卓玛', 'zhuoma', '卫生健康局', '科长', '169-0000-0001', '单位负责人'],
    ['尼玛', 'nima', '县联席办', '', '', '联席办主任'],
    ['扎西', 'zhaxi', '卫生健康局', '', '', ''],
  ]);
  expect(got.reply.added.map(({ login }) => login)).toEqual(['zhuoma', 'nima', 'zhaxi']);
  const people = await security.call(peopleEndpoints.listPeople, { query: { search: 'nima' } });
  expect(people.reply.rows[0]?.roles).toMatchObject([{ role: 'office-director', unitId: world.county }]);
  const lead = await security.call(peopleEndpoints.listPeople, { query: { search: 'zhuoma' } });
  expect(lead.reply.rows[0]).toMatchObject({ maskedPhone: '169****0001', unitId: bureau });
});

test('one faulty row keeps all of them out, and every fault is told by row and column', async () => {
  const got = await bring([
    ['央金', 'yangjin', '卫生健康局', '', '', '单位经办人'],
    ['', 'Bad Login', '不存在的局', '', 'no phone', '皇帝'],
    ['多吉', 'yangjin', '卫生健康局', '', '', ''],
    ['德吉', 'deji', '不存在的局', '', '', ''],
  ]);
  expect(got.code).toBe('people-import-faulty');
  const shown =
    (await readWorkbook(await sheetBytes())).sheets[0]?.rows.findIndex((row) => row.includes('登录名')) ?? 0;
  const first = shown + 2;
  expect(faultsOf(got.text)).toEqual([
    [first + 1, 'name'],
    [first + 1, 'phone'],
    [first + 1, 'login'],
    [first + 1, 'role'],
    [first + 2, 'login'],
    [first + 3, 'unit'],
  ]);
  expect((await security.call(peopleEndpoints.listPeople, { query: { search: 'yangjin' } })).reply.total).toBe(0);
});

const sheetBytes = async (): Promise<Buffer> => (await security.call(peopleEndpoints.peopleForm)).bytes;

test('the form has every heading, and says which roles there are', async () => {
  const { sheets } = await readWorkbook(await sheetBytes());
  expect(sheets[0]?.rows).toContainEqual(headings);
  expect(JSON.stringify(sheets[1]?.rows)).toContain('单位经办人');
});

test('a sheet without a needed column, or no file at all, is refused', async () => {
  const got = await bring([['卓玛', '卫生健康局']], ['姓名', '单位']);
  expect(faultsOf(got.text)).toEqual([[expect.any(Number), 'login']]);
  const none = await security.call(peopleEndpoints.importPeople, { files: [] });
  expect(none.code).toBe('people-import-file-missing');
});

test('a unit lead is refused', async () => {
  const lead = await world.person(bureau, ['unit-lead']);
  expect((await bring([], headings, lead)).code).toBe('not-allowed');
});
