import type { ScoreAudience, ScoreSheetFault, ScoreSheetText } from '@lianfang/contract/scorecards/sheets';
import { knownCodes } from '@lianfang/engine/scorecard/known-indicators';
import { type ReadySheet, readSheet } from '@lianfang/engine/scorecard/read-sheet';
import type { Sheet } from '@lianfang/engine/scorecard/sheet';

/** A sheet as the engine scores by it. */
export const engineSheet = (audience: ScoreAudience, { decimals, ...text }: ScoreSheetText): Sheet => ({
  code: audience,
  audience,
  ...text,
  rounding: { decimals },
});

/** A sheet of the engine as people edit it. */
export const sheetText = ({ name, items, total, rounding, whenMissing }: Sheet): ScoreSheetText => ({
  name: { ...name },
  items: items.map((item) => ({ ...item, name: { ...item.name } })),
  total,
  decimals: rounding.decimals,
  whenMissing,
});

/** Every fault of a sheet; none where it can be published. */
export const faultsOf = (audience: ScoreAudience, text: ScoreSheetText): ScoreSheetFault[] => {
  const read = readSheet(engineSheet(audience, text), knownCodes);
  return 'faults' in read ? read.faults.map((fault) => ({ ...fault, message: { ...fault.message } })) : [];
};

/** A published sheet with its formulas read. Throws where it is faulty, which publishing does not let through. */
export const readySheet = (audience: ScoreAudience, text: ScoreSheetText): ReadySheet => {
  const read = readSheet(engineSheet(audience, text), knownCodes);
  if ('ready' in read) return read.ready;
  throw new Error(`the published sheet for ${audience} has ${read.faults.length} faults`);
};
