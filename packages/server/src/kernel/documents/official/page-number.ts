import { AlignmentType, Footer, LineRuleType, PageNumber, Paragraph, TextRun } from 'docx';
import { footerLine, size } from './page.ts';
import { fontOf } from './typefaces.ts';

/** A character of 4号, in twips. */
const character = size.four * 10;

const footer = (side: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: character },
        spacing: { before: 0, after: 0, line: footerLine, lineRule: LineRuleType.EXACT },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: fontOf('song'), size: size.four })],
      }),
    ],
  });

/** Page numbers (7.5): 4号宋体 between dashes, one character in from the outer edge. */
export const pageNumbers = (): { default: Footer; even: Footer } => ({
  default: footer('right'),
  even: footer('left'),
});
