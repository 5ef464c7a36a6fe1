import type { Label } from '../calendar/label.ts';
import type { SheetItem } from './sheet.ts';

/** A base item that earns its weight in proportion to a share. */
export const baseItem = (code: string, name: Label, weight: number, formula: string): SheetItem => ({
  code,
  name,
  weight,
  formula,
  min: 0,
  max: weight,
  kind: 'base',
  evidenceRequired: false,
});

// A late report earns half: it is worth sending even when the day has passed.
export const punctuality = 'ratio(reports.on_time + 0.5 * reports.late, tasks.due)';
export const quality = 'ratio(reports.accepted, reports.accepted + reports.returned)';
export const replies = 'ratio(supervision.letters_answered_in_time, supervision.letters_due)';
export const rectification =
  'ratio(supervision.closed_problems, supervision.closed_problems + supervision.open_problems)';

export const missingReports: SheetItem = {
  code: 'missing-reports',
  name: { zh: '应报未报（每次扣1分）', en: 'Missing reports (1 point each)' },
  weight: 1,
  formula: 'reports.missing',
  min: 0,
  max: 10,
  kind: 'deduction',
  evidenceRequired: false,
};

export const falseRecords: SheetItem = {
  code: 'false-records',
  name: { zh: '材料弄虚作假', en: 'False records' },
  weight: 0,
  formula: null,
  min: 0,
  max: 20,
  kind: 'deduction',
  evidenceRequired: true,
};

export const goodPractice: SheetItem = {
  code: 'good-practice',
  name: { zh: '经验做法被上级推广或表彰', en: 'Practice adopted or commended by a higher level' },
  weight: 0,
  formula: null,
  min: 0,
  max: 5,
  kind: 'bonus',
  evidenceRequired: true,
};
