import { scoreAdjustmentEndpoints } from './adjustment-endpoints.ts';
import { scorecardReadEndpoints } from './scorecard-endpoints.ts';
import { scoreSheetEndpoints } from './sheet-endpoints.ts';

/** What clients may ask of scorecards: sheets, scores and their figures, adjustments, frozen months. */
export const scorecardEndpoints = {
  ...scoreSheetEndpoints,
  ...scorecardReadEndpoints,
  ...scoreAdjustmentEndpoints,
} as const;
