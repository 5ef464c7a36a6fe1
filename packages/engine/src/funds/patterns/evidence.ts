import type { Acquaintance } from './acquaintance.ts';
import { amountBin, amountsOf, binMiddle, type Census, lifeLevels } from './census.ts';

/** How much one transfer between strangers speaks for a scheme, in natural log odds; the parts and their sum. */
export interface Weights {
  /** By bin of the amount; between people, then where a business has a part. */
  readonly ofAmount: readonly [Float32Array, Float32Array];
  /** By life of payer and payee. */
  readonly ofLives: Float32Array;
}

const widest = 10;

/** Counts from the greatest amount down: the bin at which the share `tail` is reached. */
const binOfTail = (amounts: Uint32Array, count: number, tail: number): number => {
  let above = 0;
  for (let bin = amounts.length - 1; bin >= 0; bin -= 1) {
    above += amounts[bin] ?? 0;
    if (above >= tail * count) return bin;
  }
  return 0;
};

/**
 * An amount speaks for a scheme as it is rarer among strangers than it would be if schemes moved sums of any size. The
 * tail beyond one in a hundred is carried on as a power law, through the amounts of one in ten and one in a hundred,
 * so that the schemes themselves do not make their own sums usual. For bell-shaped logarithms that is on the safe side.
 */
const amountWeights = (amounts: Uint32Array): Float32Array => {
  const weights = new Float32Array(amounts.length);
  const count = amounts.reduce((sum, one) => sum + one, 0);
  if (count < 1000) return weights;
  const [tenth, hundredth] = [binMiddle(binOfTail(amounts, count, 0.1)), binMiddle(binOfTail(amounts, count, 0.01))];
  const slope = Math.log(10) / Math.max(0.05, hundredth - tenth);
  let above = 0;
  for (let bin = weights.length - 1; bin >= 0; bin -= 1) {
    above += amounts[bin] ?? 0;
    const counted = Math.log(count / Math.max(above, 1));
    const carried = Math.log(100) + slope * (binMiddle(bin) - hundredth);
    const rare = binMiddle(bin) > hundredth ? carried : counted;
    weights[bin] = Math.max(-1.5, Math.min(widest, rare - 2.5 - Math.log(Math.max(slope, 0.3))));
  }
  return weights;
};

/** Of all transfers, those between strangers must be this share to be told from the schemes among them. */
const leastStrange = 0.03;

/** What is usual between strangers; where hardly anybody pays a stranger, what is usual between all who are no hubs. */
const usualAmounts = ({ amounts, knownAmounts, count, total }: Census, group: 0 | 1): Uint32Array =>
  count >= leastStrange * total
    ? amounts[group]
    : amounts[group].map((met, bin) => met + (knownAmounts[group][bin] ?? 0));

/** Rows, columns and cells of a table of counts. */
const tableOf = (lives: Uint32Array) => {
  const [rows, columns] = [new Float64Array(lifeLevels), new Float64Array(lifeLevels)];
  for (const [cell, met] of lives.entries()) {
    const [row, column] = [Math.floor(cell / lifeLevels), cell % lifeLevels];
    rows[row] = (rows[row] ?? 0) + met;
    columns[column] = (columns[column] ?? 0) + met;
  }
  return {
    cell: (row: number, column: number): number => lives[row * lifeLevels + column] ?? 0,
    row: (row: number): number => rows[row] ?? 0,
    column: (column: number): number => columns[column] ?? 0,
  };
};

/**
 * Accounts without a life of their own pay each other more often than chance would have it where they are there for a
 * scheme. What chance would have is told by how often they deal with all others, and by how much more often than by
 * chance those with a little life deal with each other. The weight is the log odds of the excess, less two standard
 * errors, above the prior; 0 without an excess.
 */
const lifeWeights = ({ lives, count }: Census, prior: number): Float32Array => {
  const weights = new Float32Array(lives.length);
  const table = tableOf(lives);
  const met = table.cell(0, 0);
  const [payers, payees] = [table.row(0) - met, table.column(0) - met];
  const others = Math.max(1, count - table.row(0) - table.column(0) + met);
  const lift = (row: number, column: number): number => {
    const byChance = (table.row(row) * table.column(column)) / Math.max(1, count);
    return byChance < 10 ? 1 : table.cell(row, column) / byChance;
  };
  const byChance = Math.max(0.5, ((payers * payees) / others) * Math.max(1, lift(0, 1), lift(1, 0), lift(1, 1)));
  const excess = met - 2 * Math.sqrt(met) - byChance;
  if (excess > 0) weights[0] = Math.max(0, Math.min(widest, Math.log(excess / byChance)) - prior);
  return weights;
};

export const weigh = (census: Census, prior: number): Weights => ({
  ofAmount: [amountWeights(usualAmounts(census, 0)), amountWeights(usualAmounts(census, 1))],
  ofLives: lifeWeights(census, prior),
});

/** What the amount of a transfer between two accounts says. */
export const amountWeight = (
  { ofAmount }: Weights,
  told: Acquaintance,
  [from, to]: readonly [number, number],
  amount: number,
): number => amountsOf(ofAmount, told, from, to)[amountBin(amount)] ?? 0;

export const livesWeight = ({ ofLives }: Weights, payerLife: number, payeeLife: number): number =>
  ofLives[payerLife * lifeLevels + payeeLife] ?? 0;
