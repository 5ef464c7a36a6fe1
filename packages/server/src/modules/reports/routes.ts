import type { Route } from '../../kernel/http/handle.ts';
import { acceptReport } from './accept-report.ts';
import { addEvidence } from './add-evidence.ts';
import { defineIndicator } from './define-indicator.ts';
import { dropEvidence } from './drop-evidence.ts';
import { dropIndicator } from './drop-indicator.ts';
import { fetchEvidence } from './fetch-evidence.ts';
import { listIndicators } from './list-indicators.ts';
import { listReports, reviewQueue } from './list-reports.ts';
import { readReport } from './read-report.ts';
import { recallReport } from './recall-report.ts';
import { reopenReport } from './reopen-report.ts';
import { returnReport } from './return-report.ts';
import { saveReport } from './save-report.ts';
import { startReport } from './start-report.ts';
import { submitReport } from './submit-report.ts';

export const reportRoutes: readonly Route[] = [
  listReports,
  reviewQueue,
  readReport,
  fetchEvidence,
  startReport,
  saveReport,
  addEvidence,
  dropEvidence,
  submitReport,
  recallReport,
  returnReport,
  acceptReport,
  reopenReport,
  listIndicators,
  defineIndicator,
  dropIndicator,
];
