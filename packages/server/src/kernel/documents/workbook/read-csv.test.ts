import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from './read-csv.ts';
import { usualWorkbookLimits } from './workbook-limits.ts';

const rows = (text: string): string[][] => readCsv(Buffer.from(text)).rows;

describe('a CSV list', () => {
  test('is read with quotes, empty cells, any line ends, and empty lines in their place', () => {
    expect(rows('单位,电话\r\n"县教育局, ""本部""",\n\n,x\ry,\n\n ,\n')).toEqual([
      ['单位', '电话'],
      ['县教育局, "本部"', ''],
      [''],
      ['', 'x'],
      ['y', ''],
    ]);
    expect(rows('"两\n行",a')).toEqual([['两\n行', 'a']]);
    expect(rows('a,')).toEqual([['a', '']]);
  });

  test('may be separated by tabs or semicolons, and full-width commas are text', () => {
    expect(rows('a\tb\n1，2\t3')).toEqual([
      ['a', 'b'],
      ['1，2', '3'],
    ]);
    expect(rows('a;b\n1;"2;3"')).toEqual([
      ['a', 'b'],
      ['1', '2;3'],
    ]);
  });

  test('loses the wrapping that keeps noughts', () => {
    expect(rows('="00123","=""0456""",=1+1')).toEqual([['00123', '0456', '=1+1']]);
  });

  test('is read in GB18030, UTF-16 and UTF-8 alike', () => {
    expect(readCsv(Buffer.from([0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0x31]))).toEqual({
      rows: [['单位', '1']],
      encoding: 'gb18030',
    });
    expect(readCsv(Buffer.from('\ufeff单位,1')).rows).toEqual([['单位', '1']]);
    expect(readCsv(Buffer.from('\ufeff单位,1', 'utf16le')).encoding).toBe('utf-16le');
  });

  test('gives back any table that was written with quotes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ';', '\t', '县') });
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1 });
    fc.assert(
      fc.property(table, (written) => {
        const lines = [['一', '二', '三', '四', '五'], ...written, ['end']];
        const text = lines.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join('\n');
        expect(rows(text)).toEqual(lines);
      }),
    );
  });

  test('is refused when its encoding is unknown, a quote never ends, or it is beyond the limits', () => {
    expect(() => readCsv(Buffer.from([0xff, 0xff]))).toThrow('csv-encoding-unknown');
    expect(() => rows('a,"b')).toThrow('workbook-unreadable');
    const limits = { ...usualWorkbookLimits, rows: 2, columns: 2, cells: 3, bytes: 20 };
    for (const text of ['a\nb\nc', 'a,b,c', 'a,b\nc,d', 'x'.repeat(21)]) {
      expect(() => readCsv(Buffer.from(text), limits)).toThrow('workbook-too-large');
    }
  });
});
