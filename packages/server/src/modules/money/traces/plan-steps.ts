import type { TraceStep } from '@lianfang/contract/traces/traces';
import type { StopStep } from '@lianfang/engine/funds/stop-plan/stop-plan';
import type { AccountFacts } from './account-facts.ts';
import type { CaseTraced } from './trace-case.ts';
import { iso } from './traced-accounts.ts';

/** A payment that a bank can find and compare. */
export interface NamedPayment {
  readonly at: number;
  readonly amount: number;
}

/** Of each account the followed payment with the most followed money, of equal ones the latest. */
export const paymentsInto = ({ result, origins }: CaseTraced): ReadonlyMap<string, NamedPayment> => {
  const best = new Map<string, NamedPayment & { readonly followed: number }>();
  const offer = (to: string, at: number, amount: number, followed: number): void => {
    const before = best.get(to);
    const isBetter =
      before === undefined || followed > before.followed || (followed === before.followed && at > before.at);
    if (isBetter) best.set(to, { at, amount, followed });
  };
  for (const { to, origin, seen } of origins) if (!seen) offer(to, origin.at, origin.amount, origin.amount);
  for (const { to, at, amount, tainted } of result.transfers) offer(to, at, amount, tainted);
  return best;
};

/** An account of the plan as it is shown: what can be drafted on it now, and if nothing why. */
export const stepOf = (step: StopStep, facts: AccountFacts, payment: NamedPayment | undefined): TraceStep => ({
  account: step.account,
  layer: step.layer,
  state: step.state,
  amount: step.amount,
  expected: step.expected,
  perMinute: step.perMinute,
  reason: step.reason,
  propose: facts.name !== null && facts.bankId !== null && payment !== undefined ? 'stop' : 'inquiry',
  transferAt: payment === undefined ? null : iso(payment.at),
  transferAmount: payment?.amount ?? null,
  gap: facts.standing !== 'none' ? 'ordered' : facts.bankId === null ? 'bank' : null,
});
