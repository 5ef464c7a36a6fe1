import { AlignmentType, type IParagraphOptions, LineRuleType, Paragraph, type ParagraphChild } from 'docx';
import { characters, linePitch } from './page.ts';

/** How a paragraph stands. Indents in body characters, distances in twips. */
export interface Setting {
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** First line, counted from `left`; a negative one hangs. */
  readonly firstLine?: number;
  readonly left?: number;
  readonly right?: number;
  readonly before?: number;
  readonly line?: number;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const;

const firstLineOf = (firstLine: number): { firstLine?: number; firstLineChars?: number; hanging?: number } => {
  if (firstLine < 0) return { hanging: characters(-firstLine) };
  return firstLine === 0 ? {} : { firstLine: characters(firstLine), firstLineChars: firstLine * 100 };
};

/** Options of a paragraph on the 22-line grid: fixed pitch, no widow control (it would leave lines empty). */
export const standing = (setting: Setting): IParagraphOptions => ({
  alignment: alignments[setting.align ?? 'both'],
  indent: {
    left: characters(setting.left ?? 0),
    right: characters(setting.right ?? 0),
    ...firstLineOf(setting.firstLine ?? 0),
  },
  spacing: { before: setting.before ?? 0, after: 0, line: setting.line ?? linePitch, lineRule: LineRuleType.EXACT },
  keepNext: setting.keepNext ?? false,
  pageBreakBefore: setting.pageBreakBefore ?? false,
  widowControl: false,
});

export const paragraph = (children: readonly ParagraphChild[], setting: Setting = {}): Paragraph =>
  new Paragraph({ ...standing(setting), children });

/** Empty lines. */
export const blankLines = (count: number, setting: Setting = {}): Paragraph[] =>
  Array.from({ length: count }, () => paragraph([], setting));
