import type { DocumentBlock, DocumentContent } from '@lianfang/contract/documents/content';
import { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import { expect, test } from 'vitest';
import { createDocumentWorld, documentOf } from '../../../../test/document-world.ts';
import { docxLines } from '../../../../test/docx-text.ts';
import { insertOutreachIndicator, insertWork, work } from '../../../../test/work-rows.ts';
import { createWorld } from '../../../../test/world.ts';
import type { BulletinFigures } from './bulletin-figures.ts';
import { composeBulletin } from './compose-bulletin.ts';

const world = await createWorld('2026-03-02T01:00:00Z');
const county = await createDocumentWorld(world);

const draft = async (kind: 'notice' | 'briefing', month: string): Promise<DocumentContent> =>
  documentOf(await county.officer.call(documentEndpoints.draftBulletin, { body: { kind, month } })).content;

const textsOf = (blocks: readonly DocumentBlock[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]));

const tablesOf = (blocks: readonly DocumentBlock[]) => blocks.filter((block) => block.kind === 'table');

test('a notice tells the month from its figures: together, by unit, who was late and who missed, what comes next', async () => {
  const { title, addressee, blocks, attachments } = await draft('notice', '2026-02');
  expect(title).toBe('关于2026年2月打击治理电信网络诈骗工作任务落实情况的通报');
  expect(addressee).toBe('各乡（镇）人民政府，县联席会议各成员单位');
  expect(textsOf(blocks)).toEqual([
    '一、总体情况',
    '2026年2月，全县2个被考核单位应报送3次，按时报送1次，按时率33.3%；逾期报送1次，应报未报1次。审核通过1份，退回修改1份次。',
    '上月或本月没有到期任务，不作环比。',
    '二、各单位情况',
    '全部按时报送的单位0个。',
    '三、存在问题',
    '（一）应报未报',
    '县市场监管局（1次）。',
    '（二）逾期报送',
    '加吉博洛镇（1次）。',
    '（三）报送质量不高、被退回修改',
    '加吉博洛镇（1次）。',
    '四、经验做法',
    '本月没有经批准的加分事项。',
    '五、下一步工作',
    '1.应报未报的单位要在收到本文后5个工作日内补报，并说明原因。',
    '2.报送被退回的单位要按照审核意见补充完善后重新报送。',
    '3.2026年3月到期报送任务0次，请各单位提前安排，按时报送。',
  ]);
  expect(tablesOf(blocks).map(({ caption, rows }) => [caption, rows[0]?.slice(0, 7)])).toEqual([
    ['成员单位任务报送情况', ['1', '县市场监管局', '2', '1', '0', '1', '0']],
    ['乡镇任务报送情况', ['1', '加吉博洛镇', '1', '0', '1', '0', '1']],
  ]);
  expect(attachments.map(({ title: name }) => name)).toEqual(['应报未报和逾期报送明细']);
  const [details] = attachments[0]?.blocks ?? [];
  expect(details?.kind === 'table' ? details.rows : []).toEqual([
    ['县市场监管局', '开展宣传', '2026年1月', '2月10日', '未报'],
    ['加吉博洛镇', '开展宣传', '2026年1月', '2月10日', '2月11日'],
  ]);
});

test('a briefing begins with what went well and is addressed to nobody', async () => {
  const { addressee, blocks } = await draft('briefing', '2026-02');
  expect(addressee).toBeNull();
  expect(textsOf(blocks).filter((text) => /^[一二三四五]、/.test(text))).toEqual([
    '一、总体情况',
    '二、各单位情况',
    '三、经验做法',
    '四、存在问题',
    '五、下一步工作',
  ]);
});

test('a month is compared with the one before; a unit that was never late is named', async () => {
  const indicator = await insertOutreachIndicator(world.database, 'outreach.coverage.second');
  const due = '2026-01-10T16:00:00Z';
  await insertWork(world.database, county.market, work(due, '2026-01-08T02:00:00Z'), indicator);
  await insertWork(world.database, county.town, work(due, '2026-01-09T02:00:00Z'), indicator);
  const february = textsOf((await draft('notice', '2026-02')).blocks);
  expect(february).toContain('与上月相比，按时率下降66.7个百分点，应报未报增加1次。');
  const january = textsOf((await draft('notice', '2026-01')).blocks);
  expect(january).toContain('全部按时报送的单位2个：县市场监管局、加吉博洛镇。');
  expect(january).toContain('本月没有逾期、未报、退回和未按期回复督办的情况。');
});

test('the draft opens as a docx with the same words', async () => {
  const record = await county.drafted();
  const file = await county.officer.call(documentEndpoints.downloadDocument, { params: { documentId: record.id } });
  const lines = await docxLines(file.bytes);
  expect(lines).toEqual(
    expect.arrayContaining(['一、总体情况', '县市场监管局（1次）。', '附件：应报未报和逾期报送明细']),
  );
});

const score = (index: number) => ({
  unitId: `${index}`,
  unitName: `单位${index}`,
  rank: index,
  total: '90.00',
  figures: new Map([
    ['tasks.due', 1n],
    ['reports.on_time', 1n],
  ]),
});

test('many units go to an attachment; nothing to report makes no empty section', () => {
  const figures: BulletinFigures = {
    month: '2026-12',
    audiences: [
      { audience: 'township', standing: 'frozen', scores: Array.from({ length: 40 }, (_, index) => score(index + 1)) },
    ],
    missed: [],
    before: new Map(),
    goodPractice: [{ unitName: '单位1', reason: '经验被市联席办推广' }],
    ahead: 12,
  };
  const { blocks, attachments } = composeBulletin('notice', figures);
  expect(tablesOf(blocks)).toEqual([]);
  expect(attachments.map(({ title }) => title)).toEqual(['乡镇任务报送情况表']);
  expect(textsOf(blocks)).toEqual(
    expect.arrayContaining([
      '全部按时报送的单位40个。各单位情况见附件。',
      '1.单位1：经验被市联席办推广',
      '1.2027年1月到期报送任务12次，请各单位提前安排，按时报送。',
    ]),
  );
});
