import type { Scorecard } from '@lianfang/contract/scorecards/scorecards';
import { scoreAudiences } from '@lianfang/contract/scorecards/sheets';
import type { z } from 'zod';

/** A scorecard as its module replies with it. */
export type Card = z.input<typeof Scorecard>;

/** 2026年3月成员单位考核结果, and whether it is frozen. */
export const cardTitle = ({ audience, month, standing }: Card): string => {
  const when = `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
  return `${when}${scoreAudiences[audience].zh}考核结果${standing === 'frozen' ? '' : '（未冻结）'}`;
};

/** Headings of the columns: place, unit, the items of the sheet, total. */
export const cardHeaders = ({ sheet }: Card): string[] => [
  '名次',
  '单位',
  ...sheet.items.map(({ name }) => name.zh),
  '总分',
];

const hidden = '—';

/** A unit's row; points by item only of units that the reader may open. */
export const cardRow = ({ rank, unitName, points, total }: Card['rows'][number], { sheet }: Card): string[] => [
  rank === null ? hidden : String(rank),
  unitName,
  ...sheet.items.map(({ code }) => points?.find((one) => one.code === code)?.points ?? hidden),
  total ?? hidden,
];
