import type { Route } from '../../kernel/http/handle.ts';
import { addScoreEvidence } from './adjustments/add-score-evidence.ts';
import { approveScoreAdjustment } from './adjustments/approve-score-adjustment.ts';
import { dropScoreEvidence } from './adjustments/drop-score-evidence.ts';
import { fetchScoreEvidence } from './adjustments/fetch-score-evidence.ts';
import { listScoreAdjustments } from './adjustments/list-score-adjustments.ts';
import { proposeScoreAdjustment } from './adjustments/propose-score-adjustment.ts';
import { rejectScoreAdjustment } from './adjustments/reject-score-adjustment.ts';
import { revokeScoreAdjustment } from './adjustments/revoke-score-adjustment.ts';
import { withdrawScoreAdjustment } from './adjustments/withdraw-score-adjustment.ts';
import { listFigureRecords } from './figures/list-figure-records.ts';
import { readScorecard } from './scores/read-scorecard.ts';
import { readUnitScorecard } from './scores/read-unit-scorecard.ts';
import { draftScoreSheet } from './sheets/draft-score-sheet.ts';
import { dropScoreSheet } from './sheets/drop-score-sheet.ts';
import { editScoreSheet } from './sheets/edit-score-sheet.ts';
import { listScoreIndicators } from './sheets/list-score-indicators.ts';
import { listScoreSheets } from './sheets/list-score-sheets.ts';
import { publishScoreSheet } from './sheets/publish-score-sheet.ts';
import { readScoreSheet } from './sheets/read-score-sheet.ts';
import { freezeScorecard } from './snapshots/freeze-scorecard.ts';
import { listScoreSnapshots } from './snapshots/list-score-snapshots.ts';
import { readScoreSnapshot } from './snapshots/read-score-snapshot.ts';

export const scorecardRoutes: readonly Route[] = [
  listScoreSheets,
  readScoreSheet,
  listScoreIndicators,
  draftScoreSheet,
  editScoreSheet,
  publishScoreSheet,
  dropScoreSheet,
  readScorecard,
  readUnitScorecard,
  listFigureRecords,
  listScoreSnapshots,
  readScoreSnapshot,
  freezeScorecard,
  listScoreAdjustments,
  proposeScoreAdjustment,
  fetchScoreEvidence,
  addScoreEvidence,
  dropScoreEvidence,
  approveScoreAdjustment,
  rejectScoreAdjustment,
  withdrawScoreAdjustment,
  revokeScoreAdjustment,
];
