import { ArchiveId } from '@lianfang/contract/ids';
import { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import { archiveEndpoints } from '@lianfang/contract/series/archive-endpoints';
import type { ArchiveMap } from '@lianfang/contract/series/archives';
import { describe, expect, test } from 'vitest';
import { createMoneyWorld } from '../../../../test/money-world.ts';
import { runJobsNow, runTwice } from '../../../../test/run-jobs.ts';
import { linksOf, paidTo } from '../../../../test/series-world.ts';
import { createWorld } from '../../../../test/world.ts';
import { writeWorkbook } from '../../../kernel/documents/workbook/write-workbook.ts';
import { moneyJobs } from '../jobs.ts';
import { storeArchive } from './store-archive.ts';

const world = await createWorld();
const money = await createMoneyWorld(world);
const { officer, clerk, police } = money;

const headers = [
  '序号',
  '案号',
  '受害人电话',
  '发案时间',
  '报案时间',
  '类别',
  '发案地',
  '简要案情',
  '损失金额（万元）',
  '涉案账号',
  '微信',
];
const story =
  '受害人手机16900000009接到陌生来电16900000008，自称客服，让其登录 www.hist-example.test 并向对方账户6228480000000025009转账';
const rows = [
  [
    '1',
    'A1',
    '16900000009',
    '2024-05-01 09:30:00',
    '2024-05-02',
    '冒充电商物流客服',
    '测试镇',
    story,
    '1.2',
    '6228480000000025001、6228480000000025002',
    '',
  ],
  ['2', 'A2', '', '', '2024年5月3日', '刷单返利类', '', '', '', '6228480000000025001', 'hist_wx_1'],
  ['3', '', '', '', '2024-05-03', '', '', '', '', '', ''],
  ['4', 'A4', '', '昨天', '2024-05-03', '', '', '', '很多', '', ''],
  ['5', 'A1', '', '', '2024-05-03', '', '', '', '', '', ''],
  ['6', 'A6', '', '', '2099-01-01', '没有这一类', '', '', '', '', ''],
  ['7', 'A7', '', '', '2024-05-04', '没有这一类', '', '', '', '', 'hist_wx_2'],
];

const workbook = async (cells: readonly (readonly string[])[] = rows) => {
  const columns = headers.map((header) => ({ header, kind: 'text' as const }));
  const bytes = await writeWorkbook({ sheets: [{ name: '案件', columns, rows: cells }], asOf: world.clock.now() });
  const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { fileName: '历史案件.xlsx', contentType, bytes: new Uint8Array(bytes) };
};
const csv = (text: string) => ({
  fileName: '历史案件.csv',
  contentType: 'text/csv',
  bytes: new TextEncoder().encode(text),
});

type File = ReturnType<typeof csv>;
const give = (file: File, map: ArchiveMap | null = null) =>
  officer.call(archiveEndpoints.importArchive, { body: { unitId: police, map }, files: [file] });
const preview = (file: File, map: ArchiveMap | null = null) =>
  officer.call(archiveEndpoints.previewArchive, { body: { unitId: police, map }, files: [file] });
const read = async (id: string) =>
  (await officer.call(archiveEndpoints.readArchive, { params: { archiveId: ArchiveId.parse(id) } })).reply;
const casesNumbered = async (search: string) =>
  (await officer.call(caseEndpoints.listCases, { query: { search } })).reply.rows;
const recordOf = async (search: string) => {
  const [found] = await casesNumbered(search);
  if (!found) throw new Error(`no case ${search}`);
  return (await officer.call(caseEndpoints.readCase, { params: { caseId: found.id } })).reply;
};

const at = (name: string): number => headers.indexOf(name);

describe('a preview', () => {
  test('guesses the columns, leaves those of the victim alone, and says what is wrong in which row', async () => {
    const { reply } = await preview(await workbook());
    expect(reply.map).toEqual({
      alarmNumber: at('案号'),
      happenedAt: at('发案时间'),
      reportedAt: at('报案时间'),
      type: at('类别'),
      place: at('发案地'),
      narrative: at('简要案情'),
      loss: at('损失金额（万元）'),
      account: at('涉案账号'),
      wechat: at('微信'),
    });
    expect(reply).toMatchObject({ rows: 7, good: 3, rejected: 4, unclear: null, importedAt: null });
    const first = reply.sample[0];
    expect(first?.cells).toMatchObject({
      alarmNumber: 'A1',
      happenedAt: '2024-05-01 09:30',
      reportedAt: '2024-05-02',
      type: '冒充电商物流客服',
      loss: '12,000.00元',
      account: '6228480000000025001；6228480000000025002',
    });
    const offset = (first?.row ?? 0) - 1;
    expect(reply.faults.map(({ row, field, words }) => [row - offset, field, words.zh])).toEqual([
      [3, 'alarmNumber', '没有填写'],
      [4, 'happenedAt', '不是日期或时间'],
      [4, 'loss', '不是金额'],
      [5, 'alarmNumber', '案号在文件中已出现'],
      [6, 'reportedAt', '时间在将来'],
    ]);
  });

  test('says where the columns are not enough, and takes those that a person names', async () => {
    const file = csv('号,哪天,备注\nB1,2024/5/1 8:05,x\nB2,20240502,y\n');
    const bare = (await preview(file)).reply;
    expect([bare.map, bare.unclear?.zh, bare.good]).toEqual([{}, expect.stringContaining('案号列'), 0]);
    expect((await give(file)).code).toBe('archive-map');
    const map = { alarmNumber: 0, reportedAt: 1, narrative: 2 };
    expect((await preview(file, map)).reply).toMatchObject({ good: 2, unclear: null, columns: ['号', '哪天', '备注'] });
    expect((await preview(csv('案号,报案时间\n'))).code).toBe('archive-empty');
    expect((await preview(csv(''))).status).toBe(422);
  });
});

describe('an import', () => {
  test('stores the good rows as closed cases, lists the bad ones, and links them with what is there', async () => {
    const own = await money.report({ transfers: [paidTo('6228480000000025001', money.bank)] });
    const given = await give(await workbook());
    expect(given.reply).toMatchObject({ isRepeat: false, archive: { state: 'reading', rows: 7, rowsRead: 0 } });
    await runJobsNow(world.platform, moneyJobs);
    const { id } = given.reply.archive;
    expect(await read(id)).toMatchObject({
      state: 'done',
      rowsRead: 7,
      added: 3,
      known: 0,
      rejected: 4,
      hasRejects: true,
      linked: 3,
      withLinks: 2,
    });
    const found = await recordOf('A1');
    expect(found).toMatchObject({
      number: '2024-000001',
      state: 'closed',
      channel: 'archive',
      alarmNumber: 'A1',
      receivedAt: '2024-05-01T16:00:00.000Z',
      type: 'fake-service',
      placeName: '测试镇',
      loss: 1_200_000,
      unitId: police,
    });
    expect(found.identifiers.map(({ type, value, origin }) => `${type} ${value} ${origin}`).toSorted()).toEqual([
      'account 6228480000000025001 import',
      'account 6228480000000025002 import',
      'account 6228480000000025009 import',
      'phone 16900000008 import',
      'url hist-example.test import',
    ]);
    const links = (await linksOf(officer, own)).links.map(({ other, strength }) => [other.number, strength]);
    expect(links).toEqual([
      ['2024-000001', 'strong'],
      ['2024-000002', 'strong'],
    ]);
    expect(await recordOf('A7')).toMatchObject({ type: null, tags: ['没有这一类'], number: '2024-000003' });
    const rejects = await officer.call(archiveEndpoints.fetchArchiveRejects, { params: { archiveId: id } });
    const lines = rejects.bytes.toString('utf8').trim().split('\r\n');
    expect([lines.length, lines[2]?.endsWith('昨天')]).toEqual([6, true]);
  });

  test('of the same file again is recognised, and of a known number leaves the case as it is', async () => {
    const file = await workbook();
    const again = await give(file);
    expect([again.reply.isRepeat, (await preview(file)).reply.importedAt]).toEqual([
      true,
      again.reply.archive.importedAt,
    ]);
    const more = await give(csv('案号,报案时间,微信\nA2,2024-06-01,other\nA9,2024-06-01,hist_wx_2\n'));
    await runJobsNow(world.platform, moneyJobs);
    const { id } = more.reply.archive;
    expect(await read(id)).toMatchObject({
      state: 'done',
      added: 1,
      known: 1,
      rejected: 0,
      hasRejects: false,
      withLinks: 1,
    });
    expect((await recordOf('A2')).identifiers.map(({ value }) => value)).toContain('hist_wx_1');
    const listed = (await officer.call(archiveEndpoints.listArchives)).reply.archives;
    expect(listed.map((one) => one.id)).toEqual([id, again.reply.archive.id]);
    expect((await officer.call(archiveEndpoints.fetchArchiveRejects, { params: { archiveId: id } })).status).toBe(404);
  });

  test('keeps nothing of columns that were not chosen, and goes on where an earlier run ended', async () => {
    const lines = Array.from({ length: 1203 }, (_, place) => `C${place},2023-01-05,16900000007,qq${place % 400}`);
    const given = await give(csv(`案号,报案时间,报案人电话,QQ\n${lines.join('\n')}\n`));
    const { id } = given.reply.archive;
    const { first, second } = await runTwice({ ...world.platform, database: world.database }, storeArchive, {
      archiveId: id,
    });
    expect(second).toBe(first);
    expect(await read(id)).toMatchObject({ state: 'done', added: 1203, linked: 1203, withLinks: 1203 });
    const kept = await world.database.query
      .selectFrom('case_archive')
      .select('rows_sha256')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const stream = await world.platform.files.open(kept.rows_sha256);
    const text = stream ? (await stream.toArray()).map(String).join('') : '';
    expect([text.includes('C1202'), text.includes('16900000007')]).toEqual([true, false]);
  });

  test('is for the police of the unit alone', async () => {
    const body = { unitId: police, map: null };
    const file = csv('案号,报案时间\nD1,2024-06-01\n');
    expect((await clerk.call(archiveEndpoints.importArchive, { body, files: [file] })).code).toBe('not-allowed');
    const there = await world.person(await world.unit('城东派出所'), ['police-officer']);
    expect((await there.call(archiveEndpoints.importArchive, { body, files: [file] })).code).toBe('not-allowed');
    expect((await there.call(archiveEndpoints.listArchives)).reply.archives).toEqual([]);
  });
});
