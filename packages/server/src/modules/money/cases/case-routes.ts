import type { Route } from '../../../kernel/http/handle.ts';
import { addCaseTransfers } from './add-case-transfers.ts';
import { closeCase } from './close-case.ts';
import { declineCase } from './decline-case.ts';
import { dropCaseTransfer } from './drop-case-transfer.ts';
import { editCase } from './edit-case.ts';
import { fileCase } from './file-case.ts';
import { listCases } from './list-cases.ts';
import { readCase } from './read-case.ts';
import { reportCase } from './report-case.ts';
import { saveVictim } from './save-victim.ts';
import { solveCase } from './solve-case.ts';
import { transferCase } from './transfer-case.ts';

export const caseRoutes: readonly Route[] = [
  listCases,
  readCase,
  reportCase,
  editCase,
  saveVictim,
  addCaseTransfers,
  dropCaseTransfer,
  fileCase,
  declineCase,
  solveCase,
  transferCase,
  closeCase,
];
