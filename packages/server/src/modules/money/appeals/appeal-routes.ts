import type { Route } from '../../../kernel/http/handle.ts';
import { answerBankAppeal } from './answer-bank-appeal.ts';
import { downloadAppealNotice } from './download-appeal-notice.ts';
import { enterAppeal } from './enter-appeal.ts';
import { examineAppeal } from './examine-appeal.ts';
import { fetchAppealFile } from './fetch-appeal-file.ts';
import { fetchBankAppealFile } from './fetch-bank-appeal-file.ts';
import { findUnrelated } from './find-unrelated.ts';
import { listAppeals } from './list-appeals.ts';
import { listBankAppeals } from './list-bank-appeals.ts';
import { listFindings } from './list-findings.ts';
import { lodgeAppeal } from './lodge-appeal.ts';
import { passAppeal } from './pass-appeal.ts';
import { readAppeal } from './read-appeal.ts';
import { readBankAppeal } from './read-bank-appeal.ts';
import { readAppealFigures } from './read-appeal-figures.ts';
import { readAppealState } from './read-appeal-state.ts';
import { rejectAppeal } from './reject-appeal.ts';
import { upholdAppeal } from './uphold-appeal.ts';

export const appealRoutes: readonly Route[] = [
  lodgeAppeal,
  readAppealState,
  listAppeals,
  readAppeal,
  enterAppeal,
  examineAppeal,
  passAppeal,
  upholdAppeal,
  rejectAppeal,
  downloadAppealNotice,
  fetchAppealFile,
  readAppealFigures,
  listBankAppeals,
  readBankAppeal,
  fetchBankAppealFile,
  answerBankAppeal,
  findUnrelated,
  listFindings,
];
