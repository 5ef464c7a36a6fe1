import { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import { expect, test } from 'vitest';
import { docxLines, sheetRows } from '../../../../test/docx-text.ts';
import { assignOne, createPlanWorld, monthly } from '../../../../test/plan-world.ts';
import { backdateUnits, insertOutreachIndicator, insertWork, work } from '../../../../test/work-rows.ts';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld('2026-03-20T01:00:00Z');
const plan = await createPlanWorld(world);
await backdateUnits(world.database);
const { officer, education, publicity, ledger } = plan;
const { exportLedger, exportTasks, exportScorecard } = documentEndpoints;
const educationLead = await world.person(education, ['unit-lead']);
const params = { planId: ledger.planId };

test('the ledger of a confirmed plan comes as a workbook with every measure and its units', async () => {
  const got = await educationLead.call(exportLedger, { params });
  expect(String(got.headers['content-disposition'])).toContain(encodeURIComponent('任务台账'));
  const rows = await sheetRows(got.bytes);
  expect(rows[1]?.[0]).toBe('数据截至2026年3月20日9时');
  expect(rows[2]).toEqual(['编号', '工作措施', '牵头单位', '责任单位', '配合单位', '牵头领导', '完成时限', '报送周期']);
  expect(rows.slice(3).map((row) => row.slice(2, 4))).toEqual([['县教育局', '县委宣传部'], ['县委宣传部']]);
});

test('and as a paper, without number and red head', async () => {
  const got = await officer.call(exportLedger, { params, query: { format: 'docx' } });
  const lines = await docxLines(got.bytes);
  expect(lines).toEqual(expect.arrayContaining(['任务台账', '牵头单位', '县教育局', '（数据截至2026年3月20日9时）']));
  expect(lines.join('')).not.toMatch(/拟稿|文件$/);
});

test('a version that was never confirmed, or of another plan, is refused', async () => {
  const other = '00000000-0000-7000-8000-000000000000' as never;
  expect((await officer.call(exportLedger, { params: { planId: other } })).code).toBe('document-plan-not-confirmed');
  const wrong = await officer.call(exportLedger, { params, query: { planVersionId: other } });
  expect(wrong.code).toBe('document-plan-not-confirmed');
  const right = await officer.call(exportLedger, { params, query: { planVersionId: ledger.id } });
  expect(right.status).toBe(200);
});

const namesIn = async (bytes: Buffer) => (await sheetRows(bytes)).slice(3).map((row) => [row[0], row[1]]);

test('tasks come as a workbook, narrowed like the list, and each unit gets its own', async () => {
  await assignOne(plan, education, monthly('2026-03-01'));
  await assignOne(plan, publicity, monthly('2026-03-01', { title: '张贴海报' }), 1);
  const all = await officer.call(exportTasks);
  expect((await namesIn(all.bytes)).toSorted()).toEqual([
    ['县委宣传部', '张贴海报'],
    ['县教育局', '开展宣传'],
  ]);
  const own = await educationLead.call(exportTasks);
  expect(await namesIn(own.bytes)).toEqual([['县教育局', '开展宣传']]);
  const searched = await officer.call(exportTasks, { query: { search: '海报' } });
  expect(await namesIn(searched.bytes)).toEqual([['县委宣传部', '张贴海报']]);
});

test('a scorecard comes as workbook and paper; a unit sees points by item only of its own row', async () => {
  const indicator = await insertOutreachIndicator(world.database, 'outreach.coverage');
  await insertWork(world.database, education, work('2026-02-10T16:00:00Z', '2026-02-09T02:00:00Z'), indicator);
  await insertWork(world.database, publicity, work('2026-02-10T16:00:00Z', '2026-02-11T02:00:00Z'), indicator);
  const of = { params: { audience: 'member-unit', month: '2026-02' } as const };
  const office = (await sheetRows((await officer.call(exportScorecard, of)).bytes)).slice(2);
  expect(office[0]?.slice(0, 3)).toEqual(['名次', '单位', '按时报送']);
  expect(office.slice(1).map((row) => [row[0], row[1], row[2], row.at(-1)])).toEqual([
    ['1', '县教育局', '40', '100'],
    ['2', '县委宣传部', '20', '50'],
  ]);
  const unit = (await sheetRows((await educationLead.call(exportScorecard, of)).bytes)).slice(3);
  expect(unit.map((row) => [row[1], row[2], row.at(-1)])).toEqual([
    ['县教育局', '40', '100'],
    ['县委宣传部', '—', '50'],
  ]);
  const paper = await officer.call(exportScorecard, { ...of, query: { format: 'docx' } });
  const lines = await docxLines(paper.bytes);
  expect(lines).toEqual(expect.arrayContaining(['2026年2月成员单位考核结果（未冻结）', '县教育局', '100.00']));
});

test('a month that has not begun has no scorecard', async () => {
  const got = await officer.call(exportScorecard, { params: { audience: 'township', month: '2026-04' } });
  expect(got.code).toBe('score-month-ahead');
});
