import type { Paragraph } from 'docx';
import type { AttachmentListBlock } from './official-document.ts';
import { blankLines, paragraph, type Setting } from './paragraphs.ts';
import { textRuns } from './text-runs.ts';

const look = { typeface: 'fangsong' } as const;
/** 附件： in characters, and the two that it stands in. */
const leadWidth = 3;
const inset = 2;

/**
 * 附件说明 (7.3.4): 附件：1. … two characters in, numbers under one another, further lines of a name under its first
 * character, no punctuation after it.
 */
export const attachmentLines = ({
  names,
}: AttachmentListBlock): { readonly text: string; readonly setting: Setting }[] => {
  const align = 'left';
  if (names.length === 1)
    return names.map((name) => ({
      text: `附件：${name}`,
      setting: { align, left: inset + leadWidth, firstLine: -leadWidth },
    }));
  // A digit and the point are half a character each.
  const numberWidth = names.length > 9 ? 1.5 : 1;
  return names.map((name, index) => {
    const hang = index === 0 ? leadWidth + numberWidth : numberWidth;
    const setting = { align, left: inset + leadWidth + numberWidth, firstLine: -hang } as const;
    return { text: `${index === 0 ? '附件：' : ''}${index + 1}.${name}`, setting };
  });
};

/** The note below the text, an empty line above it. */
export const attachmentList = (block: AttachmentListBlock, keepNext: boolean): Paragraph[] => {
  if (block.names.length === 0) return [];
  const lines = attachmentLines(block).map(({ text, setting }) =>
    paragraph(textRuns(text, look), { ...setting, keepNext }),
  );
  return [...blankLines(1, { keepNext }), ...lines];
};
