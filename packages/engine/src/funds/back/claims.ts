import { cleanLot } from '../trace/lot.ts';
import { shareOut } from '../trace/holding.ts';

/**
 * How money is told apart for its return (电信网络新型违法犯罪案件冻结资金返还若干规定 第八条): one credit alone goes back directly;
 * of several, each goes back as far as the times of the transfers trace it; where they do not, in proportion to the losses,
 * after 30 days of public notice.
 */
export const claimMethods = ['direct', 'by-timestamp', 'pro-rata'] as const;

export type ClaimMethod = (typeof claimMethods)[number];

/**
 * Shares of `amount` fen in proportion to the losses, to the fen: what does not divide goes to the largest remainders.
 * Nobody gets more than the loss; what is beyond all losses goes to nobody.
 */
export const shareByLoss = (losses: readonly number[], amount: number): number[] => {
  const total = losses.reduce((sum, loss) => sum + loss, 0);
  if (total <= amount) return [...losses];
  return shareOut(losses.map(cleanLot), amount).map((share) => share.amount);
};
