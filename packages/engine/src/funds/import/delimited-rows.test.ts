import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DelimitedRows } from './delimited-rows.ts';
import { findSeparator } from './find-separator.ts';
import { ImportRefusal } from './import-refusal.ts';
import { cellTexts } from './row-cells.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const split = (pieces: readonly Uint8Array[], separator = ','): { row: number; cells: string[] }[] => {
  const rows: { row: number; cells: string[] }[] = [];
  const splitter = new DelimitedRows(separator.charCodeAt(0), (cells) =>
    rows.push({ row: cells.row, cells: cellTexts(cells) }),
  );
  for (const piece of pieces) splitter.push(piece);
  splitter.end();
  return rows;
};

const cellsOf = (text: string, separator?: string): string[][] =>
  split([bytesOf(text)], separator).map(({ cells }) => cells);

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

const someCell = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '元', '𠮷'), maxLength: 6 }),
  fc.string({ unit: fc.constantFrom('1', '.', '工'), maxLength: 4 }),
);
const someTable = fc.array(fc.array(someCell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });

describe('splitting rows', () => {
  test('what was written quoted is read back, wherever the pieces are cut', () => {
    fc.assert(
      fc.property(
        someTable,
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.integer({ min: 1, max: 5 }),
        (table, end, size) => {
          const bytes = bytesOf(table.map((row) => row.map(quoted).join(',')).join(end));
          const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, place) =>
            bytes.subarray(place * size, (place + 1) * size),
          );
          expect(split(pieces).map(({ cells }) => cells)).toEqual(table);
        },
      ),
    );
  });

  test('a cut at every byte gives the same rows and line numbers', () => {
    const bytes = bytesOf('付款,"说, ""是""\n两行",3\r\n\r\n"a"b,c\n最后,"x"');
    const whole = split([bytes]);
    expect(whole).toEqual([
      { row: 1, cells: ['付款', '说, "是"\n两行', '3'] },
      { row: 4, cells: ['ab', 'c'] },
      { row: 5, cells: ['最后', 'x'] },
    ]);
    for (let cut = 0; cut <= bytes.length; cut += 1)
      expect(split([bytes.subarray(0, cut), bytes.subarray(cut)])).toEqual(whole);
  });

  test('the bytes given are left as they are', () => {
    const bytes = bytesOf('"a""b",c\n');
    const before = bytes.slice();
    split([bytes]);
    expect(bytes).toEqual(before);
  });

  test('a quotation mark that stays open is refused with its line', () => {
    expect(() => cellsOf('a,b\n"c,d\ne,f\n')).toThrow(ImportRefusal);
    expect(() => cellsOf('a,b\n"c,d\ne,f\n')).toThrow('From line 2');
    expect(() => cellsOf(`a,b\n"${'x'.repeat(1_100_000)}`)).toThrow('From line 2');
  });

  test('other separators, empty cells and quotes within a cell', () => {
    expect(cellsOf('a\t\tb\n', '\t')).toEqual([['a', '', 'b']]);
    expect(cellsOf('a|5"|b|', '|')).toEqual([['a', '5"', 'b', '']]);
  });
});

describe('finding the separator', () => {
  test.each([
    ['a,b;c,d\n1,2,3', ','],
    ['a|b|c\n1|2,3,4,5|c\n', '|'],
    ['账户明细,2026年\n付款\t收款\t金额\na\tb\t1,000\na\tb\t2\n', '\t'],
    ['a;b;"x,y,z,q"\n1;2;"1,2,3,4"\n', ';'],
    ['alone', ','],
  ])('%j', (text, separator) => {
    expect(String.fromCharCode(findSeparator(bytesOf(text)))).toBe(separator);
  });
});
