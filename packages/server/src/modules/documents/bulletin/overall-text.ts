import { decimalText } from '@lianfang/engine/scorecard/decimal';
import { compare, fraction, negate, subtract, zero } from '@lianfang/engine/scorecard/rational';
import type { Rational } from '@lianfang/engine/scorecard/rational';
import { addTotals, type BulletinFigures, type Totals } from './bulletin-figures.ts';

const of = (totals: Totals, code: string): bigint => totals.get(code) ?? 0n;

/** A share in parts of a hundred, or null of nothing. */
const percentage = (part: bigint, whole: bigint): Rational | null => fraction(part * 100n, whole);

const onTimeShare = (totals: Totals): Rational | null =>
  percentage(of(totals, 'reports.on_time'), of(totals, 'tasks.due'));

const moved = (difference: Rational, up: string, down: string, unit: string, decimals: number): string => {
  const sign = compare(difference, zero);
  if (sign === 0) return '持平';
  return `${sign > 0 ? up : down}${decimalText(sign > 0 ? difference : negate(difference), decimals)}${unit}`;
};

/** The figures of all scored units together. */
export const totalsOf = ({ audiences }: BulletinFigures): Totals =>
  addTotals(audiences.flatMap(({ scores }) => scores.map(({ figures }) => figures)));

/** 2026年3月. */
export const writtenMonth = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

/** How all units reported together. */
export const reportingText = (figures: BulletinFigures): string => {
  const totals = totalsOf(figures);
  const units = figures.audiences.reduce((count, { scores }) => count + scores.length, 0);
  const due = of(totals, 'tasks.due');
  const month = writtenMonth(figures.month);
  if (due === 0n) return `${month}，全县${units}个被考核单位没有到期的报送任务。`;
  const share = onTimeShare(totals);
  const rate = share === null ? '' : `，按时率${decimalText(share, 1)}%`;
  return [
    `${month}，全县${units}个被考核单位应报送${due}次，按时报送${of(totals, 'reports.on_time')}次${rate}；`,
    `逾期报送${of(totals, 'reports.late')}次，应报未报${of(totals, 'reports.missing')}次。`,
    `审核通过${of(totals, 'reports.accepted')}份，退回修改${of(totals, 'reports.returned')}份次。`,
  ].join('');
};

/** How that compares with the month before; it says so where it cannot be compared. */
export const changeText = (figures: BulletinFigures): string => {
  const now = onTimeShare(totalsOf(figures));
  const before = onTimeShare(figures.before);
  if (now === null || before === null) return '上月或本月没有到期任务，不作环比。';
  const missing = fraction(of(totalsOf(figures), 'reports.missing') - of(figures.before, 'reports.missing'), 1n);
  const rate = moved(subtract(now, before), '上升', '下降', '个百分点', 1);
  return `与上月相比，按时率${rate}，应报未报${moved(missing ?? zero, '增加', '减少', '次', 0)}。`;
};

/** Letters and problems of the month; nothing where there were none. */
export const supervisionText = (figures: BulletinFigures): string | null => {
  const totals = totalsOf(figures);
  const [due, answered] = [of(totals, 'supervision.letters_due'), of(totals, 'supervision.letters_answered_in_time')];
  const [open, closed] = [of(totals, 'supervision.open_problems'), of(totals, 'supervision.closed_problems')];
  if (due + open + closed === 0n) return null;
  return `应回复督办文书${due}件，按期回复${answered}件；问题清单销号${closed}个，尚有${open}个未整改到位。`;
};
