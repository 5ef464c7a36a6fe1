import { BorderStyle, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { textWidth } from '../text-width.ts';
import type { OfficialDocument } from './official-document.ts';
import { characters, linePitch, markDistance, red, redLineGap, size, typeWidth } from './page.ts';
import { blankLines, paragraph, standing } from './paragraphs.ts';
import { textRuns } from './text-runs.ts';
import { fontOf } from './typefaces.ts';

/** Type of the red mark in half points: as large as fits on a line, letters narrowed down to half at most. */
const largest = 120;
const smallest = 64;
const slim = 0.72;
/** Of the type area's width, for typefaces that run a little wide. */
const margin = 0.96;

/** Size (half points) and narrowing (per cent) of the red mark. */
export const markLook = (mark: string): { size: number; scale: number } => {
  const letters = textWidth(mark) / 2;
  const fitting = (typeWidth * margin) / 10 / letters;
  const points = Math.round(Math.min(largest, Math.max(smallest, fitting / slim)));
  return { size: points, scale: Math.max(50, Math.min(100, Math.floor((fitting / points) * 100))) };
};

/** 份号, 密级, 紧急程度: one under the other in the upper left corner (7.2.1–7.2.3). */
export const cornerTexts = ({
  copyNumber,
  secrecy,
  urgency,
}: OfficialDocument): { readonly text: string; readonly typeface: 'fangsong' | 'hei' }[] => [
  ...(copyNumber === undefined ? [] : [{ text: copyNumber, typeface: 'fangsong' } as const]),
  ...[secrecy, urgency].flatMap((text) => (text === undefined ? [] : [{ text, typeface: 'hei' } as const])),
];

const cornerLines = (document: OfficialDocument): Paragraph[] =>
  cornerTexts(document).map(({ text, typeface }) => paragraph(textRuns(text, { typeface }), { align: 'left' }));

const markParagraph = (mark: string, linesAbove: number): Paragraph => {
  const look = markLook(mark);
  return paragraph(textRuns(mark, { typeface: 'title', color: red, ...look }), {
    align: 'center',
    before: Math.max(0, markDistance - linesAbove * linePitch),
    line: Math.round(look.size * 12),
  });
};

const redLine = { bottom: { style: BorderStyle.SINGLE, size: 12, space: redLineGap, color: red } };

/** 发文字号 in the middle, or left with 签发人 to its right (7.2.5, 7.2.6), above the red line. */
const numberParagraph = (document: OfficialDocument): Paragraph => {
  const number = textRuns(document.number ?? '', { typeface: 'fangsong' });
  if (document.signatory === undefined) {
    return new Paragraph({ ...standing({ align: 'center' }), border: redLine, children: number });
  }
  // Indents would shorten the line, so the one character on either side is a space and a tab stop.
  const left = new TextRun({ text: '\u3000', font: fontOf('fangsong'), size: size.three });
  const children = [
    left,
    ...number,
    new TextRun({ children: [new Tab()] }),
    ...textRuns('签发人：', { typeface: 'fangsong' }),
    ...textRuns(document.signatory, { typeface: 'kai' }),
  ];
  const tabStops = [{ type: TabStopType.RIGHT, position: typeWidth - characters(1) }];
  return new Paragraph({ ...standing({ align: 'left' }), border: redLine, tabStops, children });
};

/** Without a red head the number stands at the right edge of the first free line, as in letters (10.1). */
const plainNumber = (number: string): Paragraph =>
  paragraph(textRuns(number, { typeface: 'fangsong' }), { align: 'right' });

/** 版头, and the two empty lines that part it from the title. */
export const headPart = (document: OfficialDocument): Paragraph[] => {
  const corner = cornerLines(document);
  if (document.redHead !== undefined) {
    const mark = markParagraph(document.redHead.mark, corner.length);
    return [...corner, mark, ...blankLines(2), numberParagraph(document), ...blankLines(2)];
  }
  const number = document.number === undefined ? [] : [plainNumber(document.number)];
  const plain = [...corner, ...number];
  return plain.length === 0 ? [] : [...plain, ...blankLines(2)];
};
