import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openZip } from '../../files/zip/open-zip.ts';
import { textWidth } from '../text-width.ts';
import { columnWidth } from './column-width.ts';
import { readWorkbook } from './read-workbook.ts';
import { sheetNames } from './sheet-names.ts';
import type { Sheet, Workbook } from './workbook.ts';
import { columnLetters } from './write-cell.ts';
import { writeWorkbook } from './write-workbook.ts';

const asOf = Temporal.Instant.from('2026-07-01T01:30:00Z');
const zipLimits = { entries: 100, inflatedBytes: 50_000_000 };

const ledger: Sheet = {
  name: '任务台账',
  title: '任务台账',
  columns: [
    { header: '单位', kind: 'text' },
    { header: '件数', kind: 'integer' },
    { header: '得分', kind: 'decimal' },
    { header: '完成率', kind: 'percent' },
    { header: '金额（元）', kind: 'money' },
    { header: '期限', kind: 'day' },
    { header: '报送时间', kind: 'moment' },
    { header: '超期', kind: 'flag' },
  ],
  rows: [
    ['县教育局', 12, 98.5, 0.875, 123_456_789_012_345_678n, Temporal.PlainDate.from('2026-06-10'), asOf, true],
    ['བོད་ཡིག', 0n, -0.5, null, -5n, Temporal.PlainDate.from('1900-03-01'), null, false],
  ],
};
const book = (sheet: Sheet): Workbook => ({ sheets: [sheet], asOf });
const partOf = async (bytes: Buffer, name: string): Promise<string> =>
  String(await openZip(bytes, zipLimits).read(name));
const sheetPart = async (sheet: Sheet): Promise<string> =>
  partOf(await writeWorkbook(book(sheet)), 'xl/worksheets/sheet1.xml');

describe('a workbook', () => {
  test('is read back as it was written, with its title and as-of line above the table', async () => {
    expect(await readWorkbook(await writeWorkbook(book(ledger)))).toEqual({
      sheets: [
        {
          name: '任务台账',
          rows: [
            ['任务台账'],
            ['数据截至2026年7月1日9时30分'],
            ['单位', '件数', '得分', '完成率', '金额（元）', '期限', '报送时间', '超期'],
            ['县教育局', '12', '98.5', '0.875', '1234567890123460', '2026-06-10', '2026-07-01 09:30:00', '是'],
            ['བོད་ཡིག', '0', '-0.5', '', '-0.05', '1900-03-01', '', '否'],
          ],
        },
      ],
    });
  });

  test('holds exact money: the stored number has every digit', async () => {
    expect(await sheetPart(ledger)).toContain('<v>1234567890123456.78</v>');
  });

  test('is the same to the byte for the same model', async () => {
    expect((await writeWorkbook(book(ledger))).equals(await writeWorkbook(book(ledger)))).toBe(true);
  });

  test('gives back any text unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1 }), async (texts) => {
        const sheet = {
          name: 'a',
          columns: [{ header: 'h', kind: 'text' as const }],
          rows: texts.map((text) => [text]),
        };
        const read = await readWorkbook(await writeWorkbook(book(sheet)));
        expect(read.sheets[0]?.rows.slice(2).map((row) => row[0] ?? '')).toEqual(
          texts.map((text) => text.toWellFormed()),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('marks texts that look like formulas as text, and leaves them as they are', async () => {
    const rows = ['=1+1', '+86 000', '-x', '@sum', '\t=1', 'plain'].map((text) => [text]);
    const sheet = { name: 'a', columns: [{ header: '内容', kind: 'text' as const }], rows };
    const part = await sheetPart(sheet);
    const styles = await partOf(await writeWorkbook(book(sheet)), 'xl/styles.xml');
    const formats = /<cellXfs.*<\/cellXfs>/su.exec(styles)?.[0].match(/<xf [^>]*>/gu) ?? [];
    const formatOf = (cell: string): string =>
      formats[Number(new RegExp(`r="${cell}" s="(\\d+)"`, 'u').exec(part)?.[1])] ?? '';
    expect(part).not.toContain('<f>');
    for (const cell of ['A3', 'A4', 'A5', 'A6', 'A7']) expect(formatOf(cell)).toContain('quotePrefix="1"');
    expect(formatOf('A8')).not.toContain('quotePrefix');
  });

  test('freezes the header, filters by it, and repeats it on every printed page', async () => {
    const part = await sheetPart(ledger);
    expect(part).toContain('<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>');
    expect(part).toContain('<autoFilter ref="A3:H5"/>');
    const workbook = await partOf(await writeWorkbook(book(ledger)), 'xl/workbook.xml');
    expect(workbook).toContain("'任务台账'!$3:$3</definedName>");
  });

  test('writes a value of another type than its column’s as text', async () => {
    const sheet = { name: 'a', columns: [{ header: 'h', kind: 'integer' as const }], rows: [['—'], [Number.NaN]] };
    const read = await readWorkbook(await writeWorkbook(book(sheet)));
    expect(read.sheets[0]?.rows.slice(2)).toEqual([['—'], ['NaN']]);
  });

  test('that no spreadsheet can hold is not written', async () => {
    const column = { header: 'h', kind: 'text' as const };
    await expect(writeWorkbook({ sheets: [], asOf })).rejects.toThrow('needs a sheet');
    await expect(writeWorkbook(book({ name: 'a', columns: [], rows: [] }))).rejects.toThrow('no column');
    const long = book({ name: 'a', columns: [column], rows: [['x'.repeat(32_768)]] });
    await expect(writeWorkbook(long)).rejects.toThrow('32768 characters');
  });
});

describe('the names of sheets', () => {
  test('are legal, at most 31 characters and all different', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 50 })), (wanted) => {
        const names = sheetNames(wanted);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length);
        for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/u);
      }),
    );
    expect(sheetNames(['台账', '台账', '一/二'])).toEqual(['台账', '台账 (2)', '一 二']);
  });
});

describe('a column', () => {
  test('is as wide as its content, Chinese characters counting two', () => {
    expect(textWidth('县AB（')).toBe(6);
    expect(textWidth('བོད')).toBe(2);
    expect(columnWidth({ header: '单位', kind: 'text' }, ['县教育局（含各级各类学校）'])).toBe(28);
    expect(columnWidth({ header: '单位', kind: 'text' }, ['长'.repeat(99)])).toBe(60);
    expect(columnWidth({ header: '序', kind: 'integer' }, [1])).toBe(8);
  });

  test('has the letters that spreadsheets give it', () => {
    expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
  });
});
