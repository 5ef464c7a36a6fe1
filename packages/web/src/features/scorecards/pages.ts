import { page, type PageRoute } from '../../page.ts';
import { paths } from '../../paths.ts';

/** The pages of this feature, each loaded when it is first opened. */
export const scorecardPages: readonly PageRoute[] = [
  {
    path: paths.scorecards,
    title: { zh: '考核', en: 'Scorecards' },
    needs: 'scorecard.read',
    Page: page(() => import('./ScorecardsPage.tsx'), 'ScorecardsPage'),
  },
  {
    path: paths.unitScorecard,
    title: { zh: '单位得分', en: 'Score of a unit' },
    needs: 'scorecard.open-unit',
    Page: page(() => import('./UnitScorecardPage.tsx'), 'UnitScorecardPage'),
  },
  {
    path: paths.scoreAdjustments,
    title: { zh: '加减分', en: 'Adjustments' },
    needs: 'score-adjustment.read',
    Page: page(() => import('./AdjustmentsPage.tsx'), 'AdjustmentsPage'),
  },
  {
    path: paths.scoreSnapshots,
    title: { zh: '已冻结的考核结果', en: 'Frozen scorecards' },
    needs: 'scorecard.read',
    Page: page(() => import('./SnapshotsPage.tsx'), 'SnapshotsPage'),
  },
  {
    path: paths.scoreSnapshot,
    title: { zh: '考核结果存档', en: 'A frozen scorecard' },
    needs: 'scorecard.read',
    Page: page(() => import('./SnapshotPage.tsx'), 'SnapshotPage'),
  },
  {
    path: paths.scoreSheets,
    title: { zh: '考核表', en: 'Sheets' },
    needs: 'score-sheet.read',
    Page: page(() => import('./SheetsPage.tsx'), 'SheetsPage'),
  },
  {
    path: paths.scoreSheet,
    title: { zh: '考核表', en: 'Sheet' },
    needs: 'score-sheet.read',
    Page: page(() => import('./SheetPage.tsx'), 'SheetPage'),
  },
];
