import { z } from 'zod';
import { Line } from '../values.ts';

/** A section heading with its number written out: 一、 (level 1), （一） (2), 1. (3), （1） (4). */
export const HeadingText = z.strictObject({
  kind: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  text: Line,
});

export const ParagraphText = z.strictObject({ kind: z.literal('paragraph'), text: z.string().trim().max(20_000) });

export const DocumentColumn = z.strictObject({
  header: z.string().trim().max(60),
  /** Share of the width, against the other columns. */
  weight: z.number().min(0.1).max(100),
  align: z.enum(['left', 'center', 'right']),
});

/** A table; every row has as many cells as there are columns. */
export const TableText = z
  .strictObject({
    kind: z.literal('table'),
    caption: z.string().trim().max(300),
    columns: z.array(DocumentColumn).min(1).max(20),
    rows: z.array(z.array(z.string().max(2000))).max(5000),
  })
  .refine((table) => table.rows.every((row) => row.length === table.columns.length), {
    error: '每行的列数须与表头一致',
    path: ['rows'],
  });

export const DocumentBlock = z.discriminatedUnion('kind', [HeadingText, ParagraphText, TableText]);
export type DocumentBlock = z.infer<typeof DocumentBlock>;

const Blocks = z.array(DocumentBlock).max(1000);

/** An attachment on pages of its own. */
export const DocumentAttachment = z.strictObject({ title: Line, landscape: z.boolean(), blocks: Blocks });
export type DocumentAttachment = z.infer<typeof DocumentAttachment>;

/** A document as its drafter writes it. Number, red head, signature, as-of line and verification come by themselves. */
export const DocumentContent = z.strictObject({
  title: Line,
  /** 主送机关, without the colon. */
  addressee: z.string().trim().max(1000).nullable(),
  blocks: Blocks.min(1),
  attachments: z.array(DocumentAttachment).max(20),
  /** 附注, without its brackets. */
  note: z.string().trim().max(300).nullable(),
  /** 抄送机关, without the closing full stop. */
  copyTo: z.string().trim().max(1000).nullable(),
});
export type DocumentContent = z.infer<typeof DocumentContent>;
