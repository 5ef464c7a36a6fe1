import type { FileReply } from '../../../kernel/http/call.ts';
import type { Platform } from '../../../kernel/http/platform.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import type { Afterwards } from '../../../kernel/http/run-call.ts';
import { keptPaper } from '../papers/kept-paper.ts';
import { keepPaper, mediaTypes, type PaperFormat } from '../writing/keep-paper.ts';
import type { Paper } from '../writing/paper.ts';
import { writePaper, writePdf } from '../writing/write-paper.ts';
import { openPaper, type SealedPaperFound } from './sealed-paper.ts';

/** What handing out a paper needs of the call. */
export interface Handing {
  readonly tx: Reader;
  readonly platform: Platform;
  readonly now: Temporal.Instant;
  later(work: Afterwards): void;
  note(detail: Readonly<Record<string, unknown>>): void;
}

const write = (paper: Paper, format: PaperFormat): Promise<Buffer> =>
  format === 'pdf' ? writePdf([paper]) : writePaper(paper);

/** The bytes that were handed out before, or undefined. */
const handedOut = async ({ tx, platform }: Handing, paperId: string, format: PaperFormat) => {
  const row = await tx
    .selectFrom('sealed_paper_file')
    .select('sha256')
    .where('paper_id', '=', paperId)
    .where('format', '=', format)
    .executeTakeFirst();
  return row && { sha256: row.sha256, bytes: await keptPaper(platform.files, row.sha256) };
};

/**
 * The file of a paper: written from its sealed content when it is first asked for, then the same bytes for everybody,
 * also after the program has changed. Null where the content is no longer what was sealed, or the kept file is gone.
 */
export const paperFile = async (
  call: Handing,
  found: SealedPaperFound,
  format: PaperFormat,
): Promise<FileReply | null> => {
  const paper = openPaper(found, call.platform);
  if (paper === null) return null;
  const kept = await handedOut(call, found.id, format);
  const bytes = kept ? kept.bytes : await write(paper, format);
  if (bytes === null) return null;
  const sha256 = kept?.sha256 ?? (await keepPaper(call.platform.files, bytes, format));
  if (!kept)
    call.later(async (tx) => {
      const row = { paper_id: found.id, format, sha256, written_at: call.now.toString() };
      await tx
        .insertInto('sealed_paper_file')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    });
  call.note({ paper: found.number_text, format, sha256 });
  const title = paper.content.title.split('\n').at(-1) ?? '';
  return { fileName: `${found.number_text} ${title}.${format}`, mediaType: mediaTypes[format], bytes };
};

/** Several papers as one PDF to print. Null where one of them is no longer what was sealed. */
export const papersFile = async (
  { platform, note }: Handing,
  [first, ...rest]: readonly [SealedPaperFound, ...SealedPaperFound[]],
  fileName: string,
): Promise<FileReply | null> => {
  const head = openPaper(first, platform);
  const others = rest.map((found) => openPaper(found, platform)).filter((paper) => paper !== null);
  if (head === null || others.length < rest.length) return null;
  note({ papers: [first, ...rest].map((found) => found.number_text) });
  return { fileName, mediaType: mediaTypes.pdf, bytes: await writePdf([head, ...others]) };
};
