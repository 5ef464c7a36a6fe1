import type { ScoreAdjustmentRow } from '@lianfang/contract/scorecards/adjustments';

/** Points with their sign: a deduction takes away. */
export const signedPoints = ({ itemKind, points }: Pick<ScoreAdjustmentRow, 'itemKind' | 'points'>): string =>
  `${itemKind === 'deduction' ? '−' : '+'}${points}`;
