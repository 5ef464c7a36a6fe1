import type { Job } from '../../kernel/jobs/define-job.ts';
import { dropAppealFiles } from './appeals/drop-appeal-files.ts';
import { eraseAppellants } from './appeals/erase-appellants.ts';
import { warnOfAppeals } from './appeals/warn-of-appeals.ts';
import { warnOfFindings } from './appeals/warn-of-findings.ts';
import { storeArchive } from './archives/store-archive.ts';
import { forgetNonces } from './bank-api/bank-key-ring.ts';
import { postBankEvent } from './bank-api/post-bank-event.ts';
import { tellOfUndelivered } from './bank-api/tell-of-undelivered.ts';
import { endRestrictions } from './orders/end-restrictions.ts';
import { warnOfClocks } from './orders/warn-of-clocks.ts';
import { watchReturnNotices } from './returns/watch-return-notices.ts';
import { readStatement } from './statements/read-statement.ts';
import { chaseDeliveries } from './watch-list/chase-deliveries.ts';
import { expireWatchEntries } from './watch-list/expire-watch-entries.ts';
import { topUpDeliveries } from './watch-list/top-up-deliveries.ts';

export const moneyJobs: readonly Job[] = [
  endRestrictions,
  warnOfClocks,
  readStatement,
  storeArchive,
  warnOfFindings,
  warnOfAppeals,
  eraseAppellants,
  dropAppealFiles,
  expireWatchEntries,
  topUpDeliveries,
  chaseDeliveries,
  watchReturnNotices,
  postBankEvent,
  tellOfUndelivered,
  forgetNonces,
];
