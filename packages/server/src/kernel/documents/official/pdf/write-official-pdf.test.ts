import { describe, expect, test } from 'vitest';
import { docxLines } from '../../../../../test/docx-text.ts';
import { pdfCodes, pdfFonts, pdfPages } from '../../../../../test/pdf-text.ts';
import { plainLetter, text } from '../document-samples.ts';
import type { Block, OfficialDocument } from '../official-document.ts';
import { writeOfficialDocument } from '../write-official-document.ts';
import { writeOfficialPdf } from './write-official-pdf.ts';

const url = 'https://lianfang.example/verify?code=ABCDEFGHJKMNPQRS';
const longName = '卓'.repeat(60);
const longNumber = '1234567890'.repeat(4);
const tibetanName = 'སྒྲོལ་མ་རྒྱལ་མཚན།';

const table = (count: number): Block => ({
  kind: 'table',
  caption: '账户明细',
  columns: [
    { header: '序号', weight: 1, align: 'center' },
    { header: '账号', weight: 5 },
    { header: '户名', weight: 4 },
  ],
  rows: Array.from({ length: count }, (_, index) => [`第${index + 1}行`, longNumber, '测试甲']),
});

const redDocument: OfficialDocument = {
  ...plainLetter,
  redHead: { mark: '云岭县联席会议办公室文件' },
  copyNumber: '000001',
  secrecy: '秘密★1年',
  urgency: '特急',
  signatory: '李某某',
  number: '云联席办〔2026〕12号',
  title: '关于2026年第二季度打击治理电信网络新型违法犯罪重点工作任务落实情况的通报',
  note: '联系人：张某',
  verification: { code: 'ABCD-EFGH-JKMN-PQRS', url },
  copyTo: '州联席会议办公室。',
  issuedLine: { by: '云岭县联席会议办公室', on: Temporal.PlainDate.from('2026-07-02') },
};

const bare = (texts: readonly string[]): string => texts.join('').replaceAll(/\s/gu, '');

const letters = (of: string): string =>
  [...of]
    .filter((one) => /[\u0f00-\u0fff]/u.test(one))
    .toSorted()
    .join('');

describe('the PDF of a document', () => {
  test('says what the .docx says, in the same order', async () => {
    const blocks: Block[] = [
      { kind: 'heading', level: 1, text: '一、户名', continued: [{ text: '接排' }] },
      text(`${longName}，账号${longNumber}，“金额”12,345.67元；不得……——止付。`),
      table(3),
      { kind: 'attachmentList', names: ['统计表', '明细表'] },
    ];
    const attachments = [{ label: '附件1', title: '统计表', landscape: true, blocks: [text('横排。')] }];
    const document = { ...redDocument, blocks, attachments };
    const pdf = bare(await pdfPages(await writeOfficialPdf([document])));
    expect(pdf).toBe(bare(await docxLines(await writeOfficialDocument(document))));
  });

  test('carries every typeface that it uses, says what it is, and is small', async () => {
    const blocks = [text('正文'), text(tibetanName)];
    const bytes = await writeOfficialPdf([{ ...redDocument, blocks }]);
    expect(pdfFonts(bytes)).toEqual({ used: 3, embedded: 3 });
    const source = bytes.toString('latin1');
    expect(source).toContain('/Lang (zh-CN)');
    expect(source).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(bytes.length).toBeLessThan(300_000);
  });

  test('has the code that opens the page of verification', async () => {
    expect(await pdfCodes(await writeOfficialPdf([{ ...plainLetter, verification: { code: 'ABCD', url } }]))).toEqual([
      url,
    ]);
  });

  test('shapes Tibetan so that every letter can be read back', async () => {
    const [page = ''] = await pdfPages(await writeOfficialPdf([{ ...plainLetter, blocks: [text(tibetanName)] }]));
    expect(letters(page)).toBe(letters(tibetanName));
  });

  test('repeats the header of a long table on every page and loses no row', async () => {
    const bytes = await writeOfficialPdf([{ ...plainLetter, blocks: [table(200)] }]);
    const pages = (await pdfPages(bytes)).filter((page) => page.includes('测试甲'));
    expect(pages.length).toBeGreaterThan(5);
    for (const page of pages) expect(page).toContain('序号账号户名');
    const whole = pages.join('');
    for (let row = 1; row <= 200; row += 1) expect(whole).toContain(`第${row}行${longNumber}测试甲`);
    expect(bytes.length).toBeLessThan(300_000);
  });

  test('goes on with a cell that no page holds on the next one', async () => {
    const columns = [{ header: '说明', weight: 1 }];
    const rows = [['很长的说明。'.repeat(400)]];
    const pages = await pdfPages(
      await writeOfficialPdf([{ ...plainLetter, blocks: [{ kind: 'table', columns, rows }] }]),
    );
    expect(pages.join('').split('很长的说明。')).toHaveLength(401);
  });

  test('is the same to the byte for the same model, and several make one file', async () => {
    const first = await writeOfficialPdf([redDocument]);
    expect(first.equals(await writeOfficialPdf([redDocument]))).toBe(true);
    expect(first.equals(await writeOfficialPdf([{ ...redDocument, note: '另一句' }]))).toBe(false);
    const both = await pdfPages(await writeOfficialPdf([redDocument, plainLetter]));
    expect(both.join('')).toContain('书面回复');
  });
});
