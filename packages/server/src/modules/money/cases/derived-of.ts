import type { CaseDerived } from '@lianfang/contract/cases/cases';
import type { CaseMoney } from './case-sums.ts';

const secondsBetween = (from: string | null, until: string | null): number | null =>
  from === null || until === null ? null : Math.max(0, Math.round((Date.parse(until) - Date.parse(from)) / 1_000));

/** What follows from the moments and the money of a case: the one place where it is computed. */
export const derivedOf = ({
  firstTransferAt,
  firstStopAt,
  receivedAt,
  saved,
  loss,
  warnedBefore,
}: Pick<CaseMoney, 'firstTransferAt' | 'firstStopAt' | 'saved' | 'loss'> & {
  readonly receivedAt: string;
  readonly warnedBefore: boolean | null;
}): CaseDerived => ({
  reportDelay: secondsBetween(firstTransferAt, receivedAt),
  stopDelay: secondsBetween(receivedAt, firstStopAt),
  // More may lie in an account than this victim lost: what was saved of the loss is never more than the loss.
  saved: Math.min(saved, loss),
  loss,
  warnedStillCheated: warnedBefore,
});
