import { HeadingLevel, PageBreak, Paragraph, type Table } from 'docx';
import { attachmentList } from './attachment-list.ts';
import { imageBlock } from './image-block.ts';
import type { Block, HeadingBlock } from './official-document.ts';
import { paragraph, standing } from './paragraphs.ts';
import { tableBlock } from './table-block.ts';
import { type RunLook, runsOf, textRuns } from './text-runs.ts';

/** 一、黑体 (一)楷体 1. and (1) 仿宋 (7.3.3); the third level bold, as offices set it to tell it from the text. */
export const headingLooks: Readonly<Record<HeadingBlock['level'], RunLook>> = {
  1: { typeface: 'hei' },
  2: { typeface: 'kai' },
  3: { typeface: 'fangsong', bold: true },
  4: { typeface: 'fangsong' },
};

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

export const bodyText: RunLook = { typeface: 'fangsong' };

const headingBlock = (block: HeadingBlock, keepNext: boolean): Paragraph =>
  new Paragraph({
    ...standing({ firstLine: 2, keepNext: keepNext || block.continued === undefined }),
    heading: headingLevels[block.level],
    children: [...textRuns(block.text, headingLooks[block.level]), ...runsOf(block.continued ?? [], bodyText)],
  });

/** Where a block stands: how wide it may be in twips, and whether it must not be parted from what follows. */
interface Place {
  readonly width: number;
  readonly keepNext: boolean;
}

const blockPart = async (block: Block, { width, keepNext }: Place): Promise<(Paragraph | Table)[]> => {
  switch (block.kind) {
    case 'heading':
      return [headingBlock(block, keepNext)];
    case 'paragraph':
      return [paragraph(runsOf(block.runs, bodyText), { firstLine: 2, keepNext })];
    case 'table':
      return tableBlock(block, width);
    case 'attachmentList':
      return attachmentList(block, keepNext);
    case 'pageBreak':
      return [paragraph([new PageBreak()])];
    case 'image':
      return imageBlock(block, width);
  }
};

/**
 * 正文, or the text of an attachment, `width` twips wide.
 * @param thenSigned whether the signature follows: it may not stand on a page without text, so the last text goes with it
 */
export const bodyPart = async (
  blocks: readonly Block[],
  width: number,
  thenSigned: boolean,
): Promise<(Paragraph | Table)[]> => {
  const parts: (Paragraph | Table)[] = [];
  for (const [index, block] of blocks.entries()) {
    parts.push(...(await blockPart(block, { width, keepNext: thenSigned && index === blocks.length - 1 })));
  }
  return parts;
};
