import type { DocumentBlock } from '@lianfang/contract/documents/content';
import { dayOf } from '../../../kernel/clock/clock.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import type { FileReply } from '../../../kernel/http/call.ts';
import { docxType } from '../writing/keep-paper.ts';
import { letterheadOf } from '../writing/letterhead.ts';
import { paragraph } from '../writing/sections.ts';
import { writePaper } from '../writing/write-paper.ts';

/** A list to be written as .docx: what it is, and a table that lies across. */
export interface ListPaper {
  readonly title: string;
  readonly opening: string;
  readonly tableTitle: string;
  readonly table: Extract<DocumentBlock, { kind: 'table' }>;
  /** Below the table. */
  readonly remark: string | null;
  readonly asOf: Temporal.Instant;
}

/** Writes a list as .docx, without number and red head. */
export const listPaper = async (tx: Reader, list: ListPaper, now: Temporal.Instant): Promise<FileReply> => {
  const blocks = [list.table, ...(list.remark === null ? [] : [paragraph(list.remark)])];
  const bytes = await writePaper({
    content: {
      title: list.title,
      addressee: null,
      blocks: [paragraph(list.opening)],
      attachments: [{ title: list.tableTitle, landscape: true, blocks }],
      note: null,
      copyTo: null,
    },
    letterhead: await letterheadOf(tx),
    number: null,
    draft: false,
    day: dayOf(now),
    asOf: list.asOf.toString(),
    verification: null,
  });
  return { fileName: `${list.title}.docx`, mediaType: docxType, bytes };
};
