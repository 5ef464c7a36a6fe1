import { shareReturn } from '../../law/share-return.ts';

/**
 * How money is told apart for its return (电信网络新型违法犯罪案件冻结资金返还若干规定 第八条): one credit alone goes back directly;
 * of several, each goes back as far as the times of the transfers trace it; where they do not, in proportion to the losses,
 * after 30 days of public notice.
 */
export const claimMethods = ['direct', 'by-timestamp', 'pro-rata'] as const;

export type ClaimMethod = (typeof claimMethods)[number];

/**
 * Shares of `amount` fen in proportion to the losses, to the fen, by the one rule of `shareReturn`; losses are whole fen
 * above nought. Between equal remainders and losses the earlier one comes first.
 */
export const shareByLoss = (losses: readonly number[], amount: number): number[] => {
  const claims = losses.map((loss, place) => ({ id: String(place).padStart(8, '0'), loss }));
  return shareReturn(claims, amount).map((share) => share.amount);
};
