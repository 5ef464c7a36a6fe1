import {
  BorderStyle,
  LineRuleType,
  Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  TabStopType,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { writtenDay } from '../as-of.ts';
import type { OfficialDocument } from './official-document.ts';
import { linePitch, size } from './page.ts';
import { textRuns } from './text-runs.ts';

/** First and last line 0.35 mm, between them 0.25 mm (7.4.1), in eighths of a point. */
const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
const thin = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
/** A character of 4号, in twips. */
const character = size.four * 10;
const look = { typeface: 'fangsong', size: size.four } as const;

export const copyText = (copyTo: string): string => `抄送：${copyTo.replace(/。$/u, '')}。`;

/** 抄送 (7.4.2): a character in on both sides, further lines under the first name, a full stop at the end. */
const copyLine = (copyTo: string): Paragraph =>
  new Paragraph({
    indent: { left: character * 4, hanging: character * 3, right: character },
    spacing: { before: 0, after: 0, line: linePitch, lineRule: LineRuleType.EXACT },
    widowControl: false,
    children: textRuns(copyText(copyTo), look),
  });

/** 印发机关 left, 印发日期 right, a character in (7.4.3). */
const issuedLine = ({ by, on }: { by: string; on: Temporal.PlainDate }, width: number): Paragraph =>
  new Paragraph({
    indent: { left: character },
    tabStops: [{ type: TabStopType.RIGHT, position: width - character }],
    spacing: { before: 0, after: 0, line: linePitch, lineRule: LineRuleType.EXACT },
    widowControl: false,
    children: textRuns(`${by}\t${writtenDay(on)}印发`, look),
  });

/** The table's anchor, and the last paragraph that every document must have: as small as can be. */
const anchor = (): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } });

/** 版记: at the foot of the last page, its last line on the lower edge of the type area (7.4.1). `width` in twips. */
export const closingPart = (document: OfficialDocument, width: number): (Paragraph | Table)[] => {
  const lines = [
    ...(document.copyTo === undefined ? [] : [copyLine(document.copyTo)]),
    ...(document.issuedLine === undefined ? [] : [issuedLine(document.issuedLine, width)]),
  ];
  if (lines.length === 0) return [anchor()];
  const table = new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    layout: TableLayoutType.FIXED,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    borders: { top: thick, bottom: thick, left: none, right: none, insideHorizontal: thin, insideVertical: none },
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeHorizontalPosition: RelativeHorizontalPosition.LEFT,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    rows: lines.map(
      (line) =>
        new TableRow({
          cantSplit: true,
          children: [new TableCell({ width: { size: width, type: WidthType.DXA }, children: [line] })],
        }),
    ),
  });
  return [table, anchor()];
};
