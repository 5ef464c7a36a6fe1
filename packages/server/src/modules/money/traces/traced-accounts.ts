import type { TraceAccount } from '@lianfang/contract/traces/traces';
import type { TracedAccount } from '@lianfang/engine/funds/trace/trace-result';
import { bankLayer } from '@lianfang/engine/funds/words/bank-layer';
import type { AccountFacts } from './account-facts.ts';
import type { CaseTraced } from './trace-case.ts';

/** Stands for the account of a victim that nobody has named yet. */
export const unnamedVictim = '?';

export const iso = (at: number): string => new Date(at).toISOString();

/** Most followed money first; ties by number, so that a cut is always the same. */
export const mostFirst = (accounts: readonly TracedAccount[]): TracedAccount[] =>
  accounts.toSorted((a, b) => b.inflow - a.inflow || (a.account < b.account ? -1 : 1));

const kindOf = ({ account, inflow, ended }: TracedAccount): TraceAccount['kind'] => {
  if (account === '') return 'nobody';
  return ended.find(({ reason }) => reason === 'sink')?.amount === inflow ? 'sink' : 'account';
};

const standingOf = (account: string, { told }: CaseTraced, facts: AccountFacts) => {
  const { amount, at } = told.balances.get(account) ?? { amount: null, at: null };
  const until = told.until.get(account);
  return {
    name: facts.name,
    bankId: facts.bankId,
    bankName: facts.bankName,
    isAnswered: told.restsOn.some((one) => one.account === account),
    toldUntil: until === undefined ? null : iso(until),
    balance: amount === null ? null : { amount, at: iso(at) },
    standing: facts.standing,
    orderId: facts.orderId,
    note: facts.note,
  };
};

/** A traced account as the police read it. */
export const accountOf = (traced: TracedAccount, found: CaseTraced, facts: AccountFacts): TraceAccount => ({
  number: traced.account,
  kind: kindOf(traced),
  layer: bankLayer(found.result, traced),
  inflow: traced.inflow,
  outflow: traced.outflow,
  stoppable: traced.stoppable,
  ended: [...traced.ended],
  firstAt: iso(traced.firstAt),
  lastAt: iso(traced.lastAt),
  shares: [...traced.shares],
  ...standingOf(traced.account, found, facts),
});

/** The accounts that the victims paid from, beside those that followed money came to. */
export const victimAccounts = (found: CaseTraced, factsOf: (account: string) => AccountFacts): TraceAccount[] => {
  const traced = new Set(found.result.accounts.map(({ account }) => account));
  const paid = Map.groupBy(found.origins, ({ from }) => from ?? unnamedVictim);
  return [...paid]
    .filter(([number]) => !traced.has(number))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([number, origins]) => {
      const moments = origins.map(({ origin: { at } }) => at);
      return {
        number,
        kind: 'victim',
        layer: 0,
        inflow: 0,
        outflow: origins.reduce((sum, { origin: { amount } }) => sum + amount, 0),
        stoppable: 0,
        ended: [],
        firstAt: iso(Math.min(...moments)),
        lastAt: iso(Math.max(...moments)),
        shares: [],
        ...standingOf(number, found, factsOf(number)),
      };
    });
};
