import type { Paragraph } from 'docx';
import type { AttachmentListBlock } from './official-document.ts';
import { blankLines, paragraph } from './paragraphs.ts';
import { textRuns } from './text-runs.ts';

const look = { typeface: 'fangsong' } as const;
/** 附件： in characters, and the two that it stands in. */
const leadWidth = 3;
const inset = 2;

const onlyOne = (name: string, keepNext: boolean): Paragraph =>
  paragraph(textRuns(`附件：${name}`, look), {
    align: 'left',
    left: inset + leadWidth,
    firstLine: -leadWidth,
    keepNext,
  });

/**
 * 附件说明 (7.3.4): 附件：1. … two characters in, numbers under one another, further lines of a name under its first
 * character, no punctuation after it.
 */
export const attachmentList = ({ names }: AttachmentListBlock, keepNext: boolean): Paragraph[] => {
  const [first] = names;
  if (first === undefined) return [];
  const blank = blankLines(1, { keepNext });
  if (names.length === 1) return [...blank, onlyOne(first, keepNext)];
  // A digit and the point are half a character each.
  const numberWidth = names.length > 9 ? 1.5 : 1;
  const items = names.map((name, index) => {
    const hang = index === 0 ? leadWidth + numberWidth : numberWidth;
    const setting = { align: 'left', left: inset + leadWidth + numberWidth, firstLine: -hang, keepNext } as const;
    return paragraph(textRuns(`${index === 0 ? '附件：' : ''}${index + 1}.${name}`, look), setting);
  });
  return [...blank, ...items];
};
