import { writeZip, type ZipPart } from '../../files/zip/write-zip.ts';
import { escapeXml } from '../xml-text.ts';
import { styleSheet } from './cell-look.ts';
import { sharedTexts } from './shared-texts.ts';
import { sheetNames } from './sheet-names.ts';
import type { Workbook } from './workbook.ts';
import { columnLetters } from './write-cell.ts';
import { headerRowOf, writeSheet } from './write-sheet.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types';
const sheetMl = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const part = (name: string, text: string): ZipPart => ({ name, bytes: Buffer.from(text, 'utf8') });

const override = (name: string, type: string): string =>
  `<Override PartName="/xl/${name}.xml" ContentType="${sheetMl}.${type}+xml"/>`;

const typesPart = (sheets: number): string => {
  const worksheets = Array.from({ length: sheets }, (_, index) =>
    override(`worksheets/sheet${index + 1}`, 'worksheet'),
  );
  return [
    `${declaration}<Types xmlns="${contentTypes}">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('workbook', 'sheet.main'),
    ...worksheets,
    override('styles', 'styles'),
    override('sharedStrings', 'sharedStrings'),
    '</Types>',
  ].join('');
};

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${relations}/${type}" Target="${target}"/>`;

const relationsPart = (entries: readonly string[]): string =>
  `${declaration}<Relationships xmlns="${packageRelations}">${entries.join('')}</Relationships>`;

/** Repeats the header row on every printed page. */
const printTitle = (name: string, index: number, row: number): string =>
  `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escapeXml(name.replaceAll("'", "''"))}'!$${row}:$${row}</definedName>`;

/** The filter's range under the name by which spreadsheet programs look for it. */
const filterName = (name: string, index: number, range: string): string =>
  `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${escapeXml(name.replaceAll("'", "''"))}'!${range}</definedName>`;

const workbookPart = (workbook: Workbook, names: readonly string[]): string => {
  const sheets = names.map(
    (name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const defined = workbook.sheets.map((sheet, index) => {
    const at = headerRowOf(sheet);
    const range = `$A$${at}:$${columnLetters(sheet.columns.length - 1)}$${at + sheet.rows.length}`;
    const name = names[index] ?? '';
    return filterName(name, index, range) + printTitle(name, index, at);
  });
  return [
    `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView/></bookViews>`,
    `<sheets>${sheets.join('')}</sheets><definedNames>${defined.join('')}</definedNames></workbook>`,
  ].join('');
};

/**
 * Writes an .xlsx (ECMA-376, Office Open XML). The same model always gives the same bytes.
 * @throws RangeError when the model is larger than a spreadsheet can be
 */
export const writeWorkbook = async (workbook: Workbook): Promise<Buffer> => {
  if (workbook.sheets.length === 0) throw new RangeError('a workbook needs a sheet');
  const texts = sharedTexts();
  const names = sheetNames(workbook.sheets.map((sheet) => sheet.name));
  const sheets: ZipPart[] = [];
  for (const [index, sheet] of workbook.sheets.entries()) {
    sheets.push(
      part(`xl/worksheets/sheet${index + 1}.xml`, await writeSheet(sheet, workbook.asOf, texts, index === 0)),
    );
  }
  const count = sheets.length;
  const links = sheets.map((_, index) => relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`));
  links.push(relation(count + 1, 'styles', 'styles.xml'), relation(count + 2, 'sharedStrings', 'sharedStrings.xml'));
  return writeZip([
    part('[Content_Types].xml', typesPart(count)),
    part('_rels/.rels', relationsPart([relation(1, 'officeDocument', 'xl/workbook.xml')])),
    part('xl/workbook.xml', workbookPart(workbook, names)),
    part('xl/_rels/workbook.xml.rels', relationsPart(links)),
    part('xl/styles.xml', styleSheet()),
    ...sheets,
    part('xl/sharedStrings.xml', texts.part()),
  ]);
};
