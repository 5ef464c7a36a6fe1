import type { Route } from '../../kernel/http/handle.ts';
import { draftBulletin } from './bulletin/draft-bulletin.ts';
import { exportLedger } from './exports/export-ledger.ts';
import { exportScorecard } from './exports/export-scorecard.ts';
import { exportTasks } from './exports/export-tasks.ts';
import { downloadDocument } from './papers/download-document.ts';
import { editDocument } from './papers/edit-document.ts';
import { issueDocument } from './papers/issue-document.ts';
import { listDocuments } from './papers/list-documents.ts';
import { readDocument } from './papers/read-document.ts';
import { returnDocument } from './papers/return-document.ts';
import { submitDocument } from './papers/submit-document.ts';
import { verifyDocument } from './papers/verify-document.ts';
import { withdrawDocument } from './papers/withdraw-document.ts';
import { writeMeetingMinutes } from './records/write-meeting-minutes.ts';
import { writeSupervisionLetter } from './records/write-supervision-letter.ts';

export const documentRoutes: readonly Route[] = [
  listDocuments,
  readDocument,
  downloadDocument,
  verifyDocument,
  draftBulletin,
  editDocument,
  submitDocument,
  returnDocument,
  issueDocument,
  withdrawDocument,
  writeSupervisionLetter,
  writeMeetingMinutes,
  exportLedger,
  exportTasks,
  exportScorecard,
];
