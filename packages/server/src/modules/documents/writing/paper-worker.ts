import { parentPort, workerData } from 'node:worker_threads';
import { writeOfficialDocument } from '../../../kernel/documents/official/write-official-document.ts';
import { officialDocument, type Paper } from './paper.ts';

/** A thread that writes the one paper it is given and ends. */
const paper = workerData as Paper;
parentPort?.postMessage(await writeOfficialDocument(officialDocument(paper)));
