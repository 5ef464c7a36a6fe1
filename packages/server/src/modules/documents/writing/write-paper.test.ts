import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { docxLines } from '../../../../test/docx-text.ts';
import { writeOfficialDocument } from '../../../kernel/documents/official/write-official-document.ts';
import { officialDocument, type Paper } from './paper.ts';
import { writePaper } from './write-paper.ts';

const paperOf = (rows: number): Paper => ({
  content: {
    title: '任务台账',
    addressee: '各成员单位',
    blocks: [{ kind: 'paragraph', text: '第一段。\n\n第二段。' }],
    attachments: [
      {
        title: '台账',
        landscape: true,
        blocks: [
          {
            kind: 'table',
            caption: '',
            columns: [
              { header: '序号', weight: 1, align: 'center' },
              { header: '措施', weight: 8, align: 'left' },
            ],
            rows: Array.from({ length: rows }, (_, index) => [String(index + 1), `第${index + 1}项措施`]),
          },
        ],
      },
    ],
    note: null,
    copyTo: '县委办',
  },
  letterhead: { issuer: '测试县联席办', mark: '测试县联席办文件' },
  number: '联办发〔2026〕1号',
  draft: false,
  day: '2026-03-02',
  asOf: '2026-03-02T01:00:00Z',
  verification: { code: 'ABCD', url: 'http://localhost/verify?code=ABCD' },
});

test('a long paper is written aside, gives the same bytes, and lets others have their turn meanwhile', async () => {
  const paper = paperOf(600);
  const ended = new AbortController();
  let turns = 0;
  const writing = writePaper(paper).finally(() => ended.abort());
  while (!ended.signal.aborted) {
    turns += 1;
    await setImmediate();
  }
  const bytes = await writing;
  expect(turns).toBeGreaterThan(100);
  expect(bytes.equals(await writeOfficialDocument(officialDocument(paper)))).toBe(true);
  expect(await docxLines(bytes)).toContain('第600项措施');
});

test('lines of a paragraph become paragraphs; a single attachment has no number', async () => {
  const lines = await docxLines(await writePaper(paperOf(1)));
  expect(lines).toEqual(expect.arrayContaining(['第一段。', '第二段。', '附件', '抄送：县委办。']));
  expect(lines).not.toContain('附件1');
});

test('a paper that cannot be written fails where it was asked for, also aside', async () => {
  const broken = { ...paperOf(600), day: 'no day' };
  await expect(writePaper(broken)).rejects.toThrow(RangeError);
});
