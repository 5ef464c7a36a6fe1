import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { writeOfficialDocument } from '../../../kernel/documents/official/write-official-document.ts';
import type { Writing } from './paper-worker.ts';
import { officialDocument, type Paper, rowsIn } from './paper.ts';

/** From so many table rows on a paper is written beside the event loop: starting a thread takes longer than fewer rows. */
const rowsAside = 200;

/** Memory of such a thread in MiB; a table of 5,000 rows needs a fraction. */
const memory = 1024;

const writeAside = async (writing: Writing): Promise<Buffer> => {
  const worker = new Worker(new URL('./paper-worker.ts', import.meta.url), {
    workerData: writing,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  try {
    const [bytes] = await once(worker, 'message');
    return Buffer.from(bytes as Uint8Array);
  } finally {
    await worker.terminate();
  }
};

/** Writes a paper as .docx. The same paper gives the same bytes, wherever it is written. */
export const writePaper = async (paper: Paper): Promise<Buffer> =>
  rowsIn(paper) < rowsAside ? writeOfficialDocument(officialDocument(paper)) : writeAside({ format: 'docx', paper });

/**
 * Writes papers as one PDF, each beginning on a page of its own, always beside the event loop: reading the typefaces
 * alone takes longer than starting a thread, and so only the thread loads what draws pages. The same papers give the same bytes.
 */
export const writePdf = (papers: readonly [Paper, ...Paper[]]): Promise<Buffer> =>
  writeAside({ format: 'pdf', papers });
