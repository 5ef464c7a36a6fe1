import type { DocumentAttachment, DocumentBlock, DocumentContent } from '@lianfang/contract/documents/content';
import type { Attachment, Block, OfficialDocument } from '../../../kernel/documents/official/official-document.ts';
import type { Letterhead } from './letterhead.ts';

/**
 * All that a paper is written from, in plain values, so that it can go to another thread. Without a number it is a list
 * or a draft: it has no red head, and a draft says that it is one.
 */
export interface Paper {
  readonly content: DocumentContent;
  readonly letterhead: Letterhead;
  /** The red line instead of the letterhead's mark. */
  readonly mark?: string;
  readonly number: string | null;
  readonly draft: boolean;
  /** A form of the police: its number stands right above the title, without red head and without 印发. */
  readonly plain?: boolean;
  /** 成文日期, YYYY-MM-DD. */
  readonly day: string;
  readonly asOf: string;
  readonly verification: { readonly code: string; readonly url: string } | null;
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

const blocksOf = (block: DocumentBlock): Block[] => {
  if (block.kind === 'heading') return [block];
  if (block.kind === 'paragraph')
    return linesOf(block.text).map((line) => ({ kind: 'paragraph', runs: [{ text: line.trim() }] }));
  const { caption, ...table } = block;
  return [{ ...table, ...(caption === '' ? {} : { caption }) }];
};

const attachmentOf = ({ title, landscape, blocks }: DocumentAttachment, index: number, count: number): Attachment => ({
  label: count === 1 ? '附件' : `附件${index + 1}`,
  title,
  landscape,
  blocks: blocks.flatMap(blocksOf),
});

const listOf = (attachments: readonly DocumentAttachment[]): Block[] =>
  attachments.length === 0 ? [] : [{ kind: 'attachmentList', names: attachments.map(({ title }) => title) }];

const draftNote = '拟稿，未印发';

const headOf = ({ number, letterhead, mark, verification, plain }: Paper): Partial<OfficialDocument> => {
  if (number === null) return {};
  const redHead = plain === true ? {} : { redHead: { mark: mark ?? letterhead.mark } };
  return { ...redHead, number, ...(verification ? { verification } : {}) };
};

const noteOf = ({ draft, content }: Paper): string | null => {
  if (!draft) return content.note;
  return content.note === null ? draftNote : `${draftNote}；${content.note}`;
};

/** A paper in the elements of GB/T 9704-2012. */
export const officialDocument = (paper: Paper): OfficialDocument => {
  const { content, letterhead, number, day } = paper;
  const date = Temporal.PlainDate.from(day);
  const note = noteOf(paper);
  const count = content.attachments.length;
  return {
    ...headOf(paper),
    title: content.title,
    ...(content.addressee === null ? {} : { addressee: content.addressee }),
    blocks: [...content.blocks.flatMap(blocksOf), ...listOf(content.attachments)],
    signature: { issuer: letterhead.issuer, date, sealed: number !== null },
    ...(note === null ? {} : { note }),
    asOf: Temporal.Instant.from(paper.asOf),
    attachments: content.attachments.map((attachment, index) => attachmentOf(attachment, index, count)),
    ...(content.copyTo === null ? {} : { copyTo: content.copyTo }),
    ...(number === null || paper.plain === true ? {} : { issuedLine: { by: letterhead.issuer, on: date } }),
  };
};

/** How many table rows a paper has: what its writing takes. */
export const rowsIn = ({ content }: Paper): number =>
  [content.blocks, ...content.attachments.map(({ blocks }) => blocks)]
    .flat()
    .reduce((rows, block) => rows + (block.kind === 'table' ? block.rows.length : 0), 0);
