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

/** The QR code that opens the page of verification, as PNG. */
export const codePicture = (url: string): Promise<Buffer> =>
  QRCode.toBuffer(url, { errorCorrectionLevel: 'M', margin: 1, width: 400 });

/** The words beside the code. */
export const codeLines = ({ code, url }: { code: string; url: string }): string[] => [
  `核验码：${code}`,
  '扫码或在下列网址核验本文真伪：',
  url,
];

const codeImage = async (url: string): Promise<Paragraph> => {
  const image = await codePicture(url);
  const altText = { name: 'verification', description: '核验二维码', title: '' };
  const transformation = { width: codeSide, height: codeSide };
  return new Paragraph({ children: [new ImageRun({ type: 'png', data: image, transformation, altText })] });
};

const codeTable = async (verification: { code: string; url: string }): Promise<Table> => {
  const left = characters(2);
  const widths = [codeColumn, typeWidth - left - codeColumn];
  const cells = [[await codeImage(verification.url)], codeLines(verification).map(smallText)];
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

/** The lines after the signature: 附注 and as of when the figures are, each in brackets (7.3.6). */
export const noteLines = ({ note, asOf }: OfficialDocument): string[] =>
  [...(note === undefined ? [] : [note]), asOfLine(asOf)].map((text) => `（${text}）`);

const bracketed = (text: string): Paragraph => paragraph(textRuns(text, { typeface: 'fangsong' }), { firstLine: 2 });

/** 附注 in brackets two characters in (7.3.6), the as-of line in the same way, and the code to verify the paper by. */
export const notesPart = async (document: OfficialDocument): Promise<(Paragraph | Table)[]> => [
  ...noteLines(document).map(bracketed),
  ...(document.verification === undefined ? [] : [...blankLines(1), await codeTable(document.verification)]),
];
