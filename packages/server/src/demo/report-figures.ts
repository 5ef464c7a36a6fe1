import type { Figure, Indicator } from '@lianfang/contract/reports/reports';
import type { Dice } from './dice.ts';
import type { Habit } from './units.ts';

/** Least and most of a count; for a ratio, of its denominator. */
const ranges: Readonly<Record<string, readonly [number, number]>> = {
  'outreach.coverage': [12, 36],
  'outreach.sessions': [1, 6],
  'outreach.people': [80, 620],
  'finance.receipts': [18, 64],
  'merchants.trained': [15, 90],
  'merchants.leads': [0, 2],
  'care.visited': [20, 75],
  'operators.reminders': [3_200, 14_800],
  'operators.blocked': [40, 310],
  'operators.complaints': [0, 3],
  'banks.dissuaded': [1, 9],
  'banks.saved': [800_000, 12_600_000],
  'letters.receipts': [220, 980],
  'tips.received': [1, 9],
  'tips.verified': [0, 1],
  'cases.series': [1, 4],
  'cases.pushed': [9, 40],
  'requests.answered': [6, 22],
};

/** How much of what is to be reached a unit reaches, in percent. */
const reach: Readonly<Record<Habit, readonly [number, number]>> = {
  diligent: [88, 100],
  usual: [72, 96],
  slack: [45, 78],
};

const figureOf = ({ id, code, kind }: Indicator, habit: Habit, dice: Dice): Figure => {
  const [least, most] = ranges[code] ?? [1, 10];
  const drawn = dice.between(least, most);
  if (kind === 'money') return { indicatorId: id, numerator: drawn - (drawn % 10_000), denominator: null };
  if (kind === 'count') return { indicatorId: id, numerator: drawn, denominator: null };
  const numerator = Math.floor((drawn * dice.between(...reach[habit])) / 100);
  return { indicatorId: id, numerator, denominator: drawn };
};

/** The figures of one round, by how the unit goes about its work. */
export const roundFigures = (indicators: readonly Indicator[], habit: Habit, dice: Dice): Figure[] =>
  indicators.map((indicator) => figureOf(indicator, habit, dice));
