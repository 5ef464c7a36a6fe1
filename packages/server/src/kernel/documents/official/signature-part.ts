import type { Paragraph } from 'docx';
import { writtenDay } from '../as-of.ts';
import { textWidth } from '../text-width.ts';
import type { OfficialDocument } from './official-document.ts';
import { blankLines, paragraph } from './paragraphs.ts';
import { textRuns } from './text-runs.ts';

/** How many characters 署名 and 成文日期 stand from the right edge. */
export interface SignaturePlaces {
  readonly issuer: number;
  readonly date: number;
}

/**
 * Where issuer and date stand, given their widths in characters.
 * With a seal (7.3.5.1) the date is four characters from the edge and the issuer centred above it; an issuer that would
 * run over the edge stands two characters from it, and the date is centred below. Without a seal (7.3.5.2) the issuer is
 * two characters from the edge and the date begins two characters further right than the issuer; a date longer than
 * that stands two from the edge, and the issuer moves left.
 */
export const signaturePlaces = (issuer: number, date: number, sealed: boolean): SignaturePlaces => {
  if (sealed) {
    const centred = 4 + (date - issuer) / 2;
    return centred >= 2 ? { issuer: centred, date: 4 } : { issuer: 2, date: 2 + (issuer - date) / 2 };
  }
  return issuer - date >= 2 ? { issuer: 2, date: issuer - date } : { issuer: 4 + date - issuer, date: 2 };
};

/** A seal's upper edge is within a line of the text, so its issuer and date are three lines down. */
export const linesAboveSeal = 3;

/** 发文机关署名 and 成文日期, never parted by a page's end. */
export const signaturePart = ({ signature }: OfficialDocument): Paragraph[] => {
  const sealed = signature.sealed ?? false;
  const date = writtenDay(signature.date);
  const places = signaturePlaces(textWidth(signature.issuer) / 2, textWidth(date) / 2, sealed);
  const look = { typeface: 'fangsong' } as const;
  return [
    ...blankLines(sealed ? linesAboveSeal : 1, { keepNext: true }),
    paragraph(textRuns(signature.issuer, look), { align: 'right', right: places.issuer, keepNext: true }),
    paragraph(textRuns(date, look), { align: 'right', right: places.date }),
  ];
};
