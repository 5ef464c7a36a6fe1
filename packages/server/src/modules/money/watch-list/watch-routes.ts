import type { Route } from '../../../kernel/http/handle.ts';
import { approveWatchEntry } from './approve-watch-entry.ts';
import { checkAccount } from './check-account.ts';
import { exportReceivedEntries } from './export-received-entries.ts';
import { forwardWatchEntry } from './forward-watch-entry.ts';
import { liftWatchEntry } from './lift-watch-entry.ts';
import { listReceivedEntries } from './list-received-entries.ts';
import { listWatchDeliveries } from './list-watch-deliveries.ts';
import { listWatchEntries } from './list-watch-entries.ts';
import { proposeWatchEntry } from './propose-watch-entry.ts';
import { readWatchEntry } from './read-watch-entry.ts';
import { recordWatchDecision } from './record-watch-decision.ts';
import { refuseWatchEntry } from './refuse-watch-entry.ts';
import { takeWatchDeliveries } from './take-watch-deliveries.ts';

export const watchRoutes: readonly Route[] = [
  listWatchEntries,
  readWatchEntry,
  proposeWatchEntry,
  approveWatchEntry,
  forwardWatchEntry,
  recordWatchDecision,
  refuseWatchEntry,
  liftWatchEntry,
  listWatchDeliveries,
  checkAccount,
  listReceivedEntries,
  exportReceivedEntries,
  takeWatchDeliveries,
];
