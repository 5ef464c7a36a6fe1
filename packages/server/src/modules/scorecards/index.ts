export { bonusReasons } from './adjustments/bonus-reasons.ts';
export { scorecardJobs } from './jobs.ts';
export { scorecardRoutes } from './routes.ts';
export { type MonthScore, type MonthScores, monthScores } from './scores/month-scores.ts';
export { monthTotals } from './scores/month-totals.ts';
export { scorecardReply } from './scores/scorecard-reply.ts';
export { shownScorecard } from './scores/shown-scorecard.ts';
