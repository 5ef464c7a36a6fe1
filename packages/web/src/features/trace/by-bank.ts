import type { CaseTrace } from '@lianfang/contract/traces/traces';

/** What can be stopped at a bank, and what of it its accounts have not told of; fen. */
export interface BankSum {
  /** The bank’s id, its name where it is no member, '' where it is not known. */
  readonly key: string;
  readonly name: string | null;
  readonly accounts: number;
  readonly stoppable: number;
  readonly unresolved: number;
}

/** Where money may still be held, by bank, the most first. Their `stoppable` sums to that of the whole. */
export const sumByBank = ({ accounts }: Pick<CaseTrace, 'accounts'>): readonly BankSum[] => {
  const sums = new Map<string, BankSum>();
  for (const { bankId, bankName, stoppable, ended } of accounts) {
    const open = ended.reduce((sum, { reason, amount }) => (reason === 'sink' ? sum : sum + amount), 0);
    if (stoppable + open === 0) continue;
    const key = bankId ?? bankName ?? '';
    const before = sums.get(key) ?? { key, name: bankName, accounts: 0, stoppable: 0, unresolved: 0 };
    sums.set(key, {
      ...before,
      accounts: before.accounts + 1,
      stoppable: before.stoppable + stoppable,
      unresolved: before.unresolved + open,
    });
  }
  return [...sums.values()].toSorted(
    (a, b) => b.stoppable - a.stoppable || b.unresolved - a.unresolved || (a.key < b.key ? -1 : 1),
  );
};
