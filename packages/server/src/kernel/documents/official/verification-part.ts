import {
  BorderStyle,
  ImageRun,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import QRCode from 'qrcode';
import { asOfLine } from '../as-of.ts';
import type { OfficialDocument } from './official-document.ts';
import { characters, size, typeWidth } from './page.ts';
import { blankLines, paragraph } from './paragraphs.ts';
import { textRuns } from './text-runs.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const borderless = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
/** 20 mm: a phone reads it from a photocopy. */
const codeSide = 76;
const codeColumn = 1300;
const smallLine = 360;

const smallText = (text: string): Paragraph =>
  new Paragraph({
    spacing: { before: 0, after: 0, line: smallLine, lineRule: LineRuleType.EXACT },
    children: textRuns(text, { typeface: 'fangsong', size: size.five }),
  });

const codeImage = async (url: string): Promise<Paragraph> => {
  const image = await QRCode.toBuffer(url, { errorCorrectionLevel: 'M', margin: 1, width: 400 });
  const altText = { name: 'verification', description: '核验二维码', title: '' };
  const transformation = { width: codeSide, height: codeSide };
  return new Paragraph({ children: [new ImageRun({ type: 'png', data: image, transformation, altText })] });
};

const codeTable = async ({ code, url }: { code: string; url: string }): Promise<Table> => {
  const left = characters(2);
  const widths = [codeColumn, typeWidth - left - codeColumn];
  const cells = [
    [await codeImage(url)],
    [smallText(`核验码：${code}`), smallText('扫码或在下列网址核验本文真伪：'), smallText(url)],
  ];
  return new Table({
    width: { size: typeWidth - left, type: WidthType.DXA },
    indent: { size: left, type: WidthType.DXA },
    columnWidths: widths,
    borders: borderless,
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, index) =>
            new TableCell({
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              verticalAlign: VerticalAlignTable.CENTER,
              children,
            }),
        ),
      }),
    ],
  });
};

const bracketed = (text: string): Paragraph =>
  paragraph(textRuns(`（${text}）`, { typeface: 'fangsong' }), { firstLine: 2 });

/** 附注 in brackets two characters in (7.3.6), the as-of line in the same way, and the code to verify the paper by. */
export const notesPart = async (document: OfficialDocument): Promise<(Paragraph | Table)[]> => [
  ...(document.note === undefined ? [] : [bracketed(document.note)]),
  bracketed(asOfLine(document.asOf)),
  ...(document.verification === undefined ? [] : [...blankLines(1), await codeTable(document.verification)]),
];
