import { describe, expect, test } from 'vitest';
import { writeZip, type ZipPart } from '../../files/zip/write-zip.ts';
import { showsDate } from '@lianfang/engine/workbook/date-formats';
import { numberText } from '@lianfang/engine/workbook/cell-text';
import { readWorkbook } from './read-workbook.ts';
import { usualWorkbookLimits, type WorkbookLimits } from './workbook-limits.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const part = (name: string, text: string): ZipPart => ({ name, bytes: Buffer.from(text) });

interface Parts {
  readonly sheet: string;
  readonly sheets?: string;
  readonly texts?: string;
  readonly styles?: string;
  readonly properties?: string;
}

/** A workbook as other programs write it: absolute and relative targets, prefixes, an xlsx without declared styles. */
const workbook = async ({ sheet, sheets, texts, styles, properties }: Parts): Promise<Buffer> =>
  writeZip([
    part(
      '_rels/.rels',
      `<Relationships><Relationship Id="a" Type="${office}/officeDocument" Target="/xl/book.xml"/></Relationships>`,
    ),
    part(
      'xl/book.xml',
      `<?xml version="1.0"?><!-- made elsewhere --><x:workbook>${properties ?? ''}<x:sheets>${sheets ?? '<x:sheet name="名单 &amp; 表" sheetId="1" r:id="r1"/>'}</x:sheets></x:workbook>`,
    ),
    part(
      'xl/_rels/book.xml.rels',
      `<Relationships><Relationship Id="r1" Type="${office}/worksheet" Target="one.xml"/><Relationship Id="r2" Type="${office}/worksheet" Target="/xl/two.xml"/><Relationship Id="c" Type="${office}/chartsheet" Target="chart.xml"/><Relationship Id="s" Type="${office}/sharedStrings" Target="texts.xml"/><Relationship Id="t" Type="${office}/styles" Target='styles.xml'/></Relationships>`,
    ),
    part('xl/one.xml', `<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
    part('xl/two.xml', '<worksheet><sheetData><row><c t="str"><v>two</v></c></row></sheetData></worksheet>'),
    part('xl/texts.xml', `<sst>${texts ?? ''}</sst>`),
    part('xl/styles.xml', styles ?? '<styleSheet/>'),
  ]);

const rowsOf = async (parts: Parts): Promise<string[][]> =>
  (await readWorkbook(await workbook(parts))).sheets[0]?.rows ?? [];

const refusalOf = async (bytes: Buffer, limits?: Partial<WorkbookLimits>): Promise<unknown> =>
  readWorkbook(bytes, { ...usualWorkbookLimits, ...limits }).then(
    () => 'read',
    (error: unknown) => (error instanceof Error && 'refusal' in error ? error.message.replace(/:.*$/su, '') : error),
  );

describe('reading a workbook of another program', () => {
  test('joins the runs of a text and leaves reading aids out', async () => {
    const texts =
      '<si><r><t>县</t></r><r><t xml:space="preserve"> 局</t></r><rPh><t>xian</t></rPh></si><si/><si><t>a&lt;b_x000D_&#x4E00;</t></si>';
    const sheet =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>';
    expect(await rowsOf({ texts, sheet })).toEqual([['县 局', '', 'a<b\r一']]);
  });

  test('keeps the numbers of rows and columns, also where the file leaves them out', async () => {
    const sheet =
      '<row r="3"><c r="B3"><v>1</v></c></row><row><c><v>2</v></c><c t="inlineStr"><is><t>x</t></is></c></row>';
    expect(await rowsOf({ sheet })).toEqual([[], [], ['', '1'], ['2', 'x']]);
  });

  test('gives formulas by their stored result, truth values and errors as shown', async () => {
    const sheet =
      '<row><c><f>1+1</f><v>2</v></c><c t="str"><f>A1</f><v>二</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c><f>B1</f></c></row>';
    expect(await rowsOf({ sheet })).toEqual([['2', '二', 'TRUE', '#N/A']]);
  });

  test('gives numbers in decimal notation with the digits a person sees', () => {
    expect(
      ['6.5000000000000002E-2', '0.30000000000000004', '1E+20', '-1.5e-7', '00123', '12.0', 'x'].map(numberText),
    ).toEqual(['0.065', '0.3', '100000000000000000000', '-0.00000015', '00123', '12', 'x']);
    expect(numberText('9007199254740993')).toBe('9007199254740993');
  });

  test('knows dates by their format, in both day counts', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="31"/><xf numFmtId="4"/></cellXfs></styleSheet>';
    const cells = [
      [1, '46204'],
      [2, '46204.395833333336'],
      [3, '0.5'],
      [4, '46204'],
      [0, '46204'],
      [1, '1'],
      [1, '-1'],
      [1, '59'],
      [1, '61'],
    ];
    const sheet = `<row>${cells.map(([style, value]) => `<c s="${style}"><v>${value}</v></c>`).join('')}<c t="d"><v>2026-07-01T00:00:00</v></c></row>`;
    expect(await rowsOf({ styles, sheet })).toEqual([
      [
        '2026-07-01',
        '2026-07-01 09:30:00',
        '12:00:00',
        '46204',
        '46204',
        '1900-01-01',
        '-1',
        '1900-02-28',
        '1900-03-01',
        '2026-07-01',
      ],
    ]);
    const from1904 = await rowsOf({
      styles,
      sheet: '<row><c s="1"><v>44742</v></c></row>',
      properties: '<workbookPr date1904="1"/>',
    });
    expect(from1904).toEqual([['2026-07-01']]);
  });

  test('tells date formats from number formats', () => {
    expect(
      ['yyyy-mm-dd', 'm"月"d"日"', 'h:mm AM/PM', '[$-804]aaaa;@yyyy', '[DBNum1]yyyy'].map(showsDate),
    ).not.toContain(false);
    expect(['General', '0.00', '[Red]#,##0', '0.00E+00', '"day"0', '\\d0', '[h]:mm', '@'].map(showsDate)).not.toContain(
      true,
    );
  });

  test('leaves hidden sheets and chart sheets out', async () => {
    const sheets =
      '<sheet name="a" state="hidden" r:id="r1"/><sheet name="b" state="veryHidden" r:id="r1"/><sheet name="c" r:id="c"/><sheet name="d" state="visible" r:id="r2"/>';
    expect(await readWorkbook(await workbook({ sheet: '', sheets }))).toEqual({
      sheets: [{ name: 'd', rows: [['two']] }],
    });
  });
});

describe('a workbook is refused', () => {
  const cells = '<row><c><v>1</v></c><c><v>2</v></c></row>'.repeat(10);

  test('beyond the limits of rows, columns, cells, sheets and bytes, saying which', async () => {
    const bytes = await workbook({ sheet: cells });
    expect(await refusalOf(bytes)).toBe('read');
    for (const limits of [
      { rows: 9 },
      { columns: 1 },
      { cells: 19 },
      { sheets: 0 },
      { bytes: 100 },
      { inflatedBytes: 500 },
    ]) {
      expect(await refusalOf(bytes, limits)).toBe('workbook-too-large');
    }
    const sparse = await workbook({ sheet: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' });
    await expect(readWorkbook(sparse)).rejects.toMatchObject({
      refusal: { words: { zh: '表格超过 20000 行，请拆分后再导入。' } },
    });
  });

  test('when empty styled rows reach far beyond the limit it is read all the same', async () => {
    expect(await rowsOf({ sheet: '<row><c><v>1</v></c></row><row r="1048576"><c r="A1048576" s="1"/></row>' })).toEqual(
      [['1']],
    );
  });

  test('when it inflates without end', async () => {
    const bomb = await workbook({ sheet: ' '.repeat(120_000_000) });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await refusalOf(bomb)).toBe('workbook-too-large');
  });

  test('when it has tags without end', async () => {
    expect(await refusalOf(await workbook({ sheet: '<c/>'.repeat(6_000_001) }))).toBe('workbook-too-large');
  });

  test('when it is old, locked, damaged, another kind of file, or carries entities', async () => {
    const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]);
    expect(await refusalOf(old)).toBe('workbook-old-format');
    expect(await refusalOf(Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]))).toBe(
      'workbook-encrypted',
    );
    expect(await refusalOf(Buffer.from('not a workbook'))).toBe('workbook-unreadable');
    expect(await refusalOf(await writeZip([part('a', 'b')]))).toBe('workbook-unreadable');
    expect(await refusalOf(await workbook({ sheet: '<row><c r="A1' }))).toBe('workbook-unreadable');
    const entities = '<!DOCTYPE x [<!ENTITY a "aaaa">]>';
    expect(await refusalOf(await workbook({ sheet: entities }))).toBe('workbook-unreadable');
  });
});
