import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { expect, test } from 'vitest';
import { writeWorkbook } from '../../kernel/documents/workbook/write-workbook.ts';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld();
const office = await world.unit('县联席办', 'office');
const officer = await world.person(office, ['office-officer'], world.county);
const headings = ['单位名称', '简称', '类别', '上级单位', '其他名称'];
const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const sheetOf = async (rows: readonly (readonly string[])[], headers = headings) => {
  const columns = headers.map((header) => ({ header, kind: 'text' as const }));
  const bytes = await writeWorkbook({ sheets: [{ name: '单位', columns, rows }], asOf: world.clock.now() });
  return { fileName: '单位.xlsx', contentType: mediaType, bytes: new Uint8Array(bytes) };
};
const preview = async (rows: readonly (readonly string[])[], headers = headings) =>
  officer.call(unitEndpoints.previewUnitImport, { files: [await sheetOf(rows, headers)] });
const bring = async (rows: readonly (readonly string[])[]) =>
  officer.call(unitEndpoints.importUnits, { files: [await sheetOf(rows)] });
const treeNames = async () =>
  (await officer.call(unitEndpoints.readUnitTree, {})).reply.rows.map((row) => [row.depth, row.name]);

test('a workbook opens units below each other in any order of its rows, in the order of the rows', async () => {
  const rows = [
    ['东村', '', '村', '东镇', ''],
    ['东镇', '东镇', '乡镇', '', '东镇人民政府、东镇政府'],
    ['县公安局', '公安', '部门', '', ''],
  ];
  const shown = await preview(rows);
  expect(shown.reply.faults).toEqual([]);
  expect(shown.reply.steps.map(({ name, does, words }) => [name, does, words])).toEqual([
    ['东村', 'open', '上级：东镇'],
    ['东镇', 'open', '上级：测试县'],
    ['县公安局', 'open', '上级：测试县'],
  ]);
  expect(await treeNames()).toHaveLength(2);
  expect((await bring(rows)).status).toBe(200);
  expect(await treeNames()).toEqual([
    [0, '测试县'],
    [1, '县联席办'],
    [1, '东镇'],
    [2, '东村'],
    [1, '县公安局'],
  ]);
  const named = await officer.call(unitEndpoints.resolveUnitName, { query: { name: '东镇政府' } });
  expect(named.reply).toMatchObject({ found: 'alias', name: '东镇' });
});

test('what goes out comes back in without a change', async () => {
  const got = await officer.call(unitEndpoints.exportUnits, {});
  expect(String(got.headers['content-disposition'])).toContain(encodeURIComponent('单位名录2026-03-02.xlsx'));
  const files = [{ fileName: '单位名录.xlsx', contentType: mediaType, bytes: new Uint8Array(got.bytes) }];
  const back = await officer.call(unitEndpoints.previewUnitImport, { files });
  expect(back.reply.faults).toEqual([]);
  expect(back.reply.steps.map((step) => step.does)).toEqual(['nothing', 'nothing', 'nothing', 'nothing']);
  const empty = await officer.call(unitEndpoints.exportUnits, { query: { empty: 'true' } as never });
  expect(empty.bytes.length).toBeLessThan(got.bytes.length);
});

test('units that are there are moved and get names, the others stay', async () => {
  const got = await bring([
    ['东村', '东', '村', '西镇', '东村村委会'],
    ['西镇', '', '乡镇', '', ''],
  ]);
  expect(got.reply.steps.map(({ does, words }) => [does, words])).toEqual([
    ['change', '简称改为“东”；移到“西镇”之下；增加其他名称：东村村委会'],
    ['open', '上级：测试县'],
  ]);
  const tree = await treeNames();
  expect(tree.slice(-2)).toEqual([
    [1, '西镇'],
    [2, '东村'],
  ]);
});

test('two units change places though each stood below the other', async () => {
  await bring([
    ['甲', '', '部门', '', ''],
    ['乙', '', '所站', '甲', ''],
  ]);
  const got = await bring([
    ['甲', '', '部门', '乙', ''],
    ['乙', '', '所站', '', ''],
  ]);
  expect(got.code).toBeNull();
  expect((await treeNames()).slice(-2)).toEqual([
    [1, '乙'],
    [2, '甲'],
  ]);
});

test('every fault is told with its row and column, and nothing is imported', async () => {
  const before = await treeNames();
  const rows = [
    ['', '', '部门', '', ''],
    ['丙局', '', '衙门', '', ''],
    ['丁局', '', '部门', '没有的局', ''],
    ['戊局', '', '部门', '', '县联席办'],
    ['戊局', '', '部门', '', ''],
    ['己局', '', '部门', '庚局', ''],
    ['庚局', '', '部门', '己局', ''],
    ['东镇', '', '部门', '', ''],
    ['东镇政府', '', '部门', '', ''],
    ['测试县', '', '部门', '', ''],
    ['辛'.repeat(121), '', '部门', '', ''],
  ];
  const { reply } = await preview(rows);
  expect(reply.faults.map(({ row, column }) => [row - 2, column])).toEqual([
    [1, 'name'],
    [2, 'kind'],
    [11, 'name'],
    [3, 'parent'],
    [4, 'aliases'],
    [5, 'name'],
    [6, 'parent'],
    [7, 'parent'],
    [8, 'kind'],
    [9, 'name'],
    [10, 'name'],
  ]);
  const refused = await bring(rows);
  expect(refused.code).toBe('unit-import-faulty');
  expect(JSON.parse(refused.text).detail.faults).toHaveLength(11);
  expect(await treeNames()).toEqual(before);
});

test('a sheet without the columns, a damaged file, an old workbook and no file are refused clearly', async () => {
  const { reply } = await preview([['x']], ['名字']);
  expect(reply.faults).toEqual([{ row: 1, column: null, message: '没有找到“单位名称”这一列' }]);
  const call = (bytes: Uint8Array<ArrayBuffer>) =>
    officer.call(unitEndpoints.importUnits, { files: [{ fileName: 'a.xlsx', contentType: mediaType, bytes }] });
  expect((await call(new Uint8Array([1, 2, 3]))).code).toBe('workbook-unreadable');
  expect((await call(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).code).toBe('workbook-old-format');
  expect((await officer.call(unitEndpoints.importUnits, {})).code).toBe('unit-import-file-missing');
});

test('a unit lead neither exports nor imports', async () => {
  const lead = await world.person(office, ['unit-lead']);
  expect((await lead.call(unitEndpoints.exportUnits, {})).status).toBeGreaterThanOrEqual(403);
  expect((await lead.call(unitEndpoints.importUnits, { files: [await sheetOf([])] })).code).toBe('not-allowed');
});
