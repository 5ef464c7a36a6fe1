import { parentPort, workerData } from 'node:worker_threads';
import { writeOfficialPdf } from '../../../kernel/documents/official/pdf/write-official-pdf.ts';
import { writeOfficialDocument } from '../../../kernel/documents/official/write-official-document.ts';
import { officialDocument, type Paper } from './paper.ts';

/** What is to be written: one paper as .docx, or one or several as one PDF. */
export type Writing =
  | { readonly format: 'docx'; readonly paper: Paper }
  | { readonly format: 'pdf'; readonly papers: readonly [Paper, ...Paper[]] };

const write = (writing: Writing): Promise<Buffer> => {
  if (writing.format === 'docx') return writeOfficialDocument(officialDocument(writing.paper));
  const [first, ...rest] = writing.papers;
  return writeOfficialPdf([officialDocument(first), ...rest.map(officialDocument)]);
};

/** A thread that writes the one file it is given and ends. */
parentPort?.postMessage(await write(workerData as Writing));
