import { type CaseTrace, SinkChannel, TraceEnd, traceLimits, type TraceQuery } from '@lianfang/contract/traces/traces';
import type { z } from 'zod';
import type { StopStep } from '@lianfang/engine/funds/stop-plan/stop-plan';
import type { Reader } from '../../../kernel/database/connect.ts';
import { type CaseFound, caseNumberText } from '../cases/case-subject.ts';
import { countContradictions } from '../statements/list-case-statements.ts';
import { accountFacts } from './account-facts.ts';
import { paymentsInto, stepOf } from './plan-steps.ts';
import type { CaseTraced } from './trace-case.ts';
import { accountOf, iso, mostFirst, victimAccounts } from './traced-accounts.ts';
import { originTransfers, tracedTransfers } from './traced-transfers.ts';

const sumsOf = (sums: Readonly<Record<string, number>>): { key: string; amount: number }[] =>
  Object.entries(sums).flatMap(([key, amount]) => (amount > 0 ? [{ key, amount }] : []));

const totalsOf = ({ result }: CaseTraced) => ({
  origin: result.total,
  stoppable: result.stoppable,
  sunk: result.sunk,
  unresolved: result.unresolved,
  sinks: sumsOf(result.sinks).map(({ key, amount }) => ({ channel: SinkChannel.parse(key), amount })),
  reasons: sumsOf(result.reasons).map(({ key, amount }) => ({ reason: TraceEnd.parse(key), amount })),
});

const sumOf = (steps: readonly StopStep[]): number => steps.reduce((sum, { amount }) => sum + amount, 0);

/** What of a trace fits into one reply, the most followed money first, and how much does not. */
const cutTo = (found: CaseTraced) => {
  const accounts = mostFirst(found.result.accounts).slice(0, traceLimits.accounts);
  const kept = new Set(accounts.map(({ account }) => account));
  const all = tracedTransfers(found);
  const within = all.filter(({ to }) => kept.has(to));
  const largest = within.toSorted((a, b) => b.followed - a.followed).slice(0, traceLimits.transfers);
  const chosen = new Set(largest.map(({ id }) => id));
  const { steps } = found.plan;
  return {
    accounts: found.result.accounts.filter(({ account }) => kept.has(account)),
    transfers: within.filter(({ id }) => chosen.has(id)),
    steps: steps.slice(0, traceLimits.steps),
    cut: {
      accounts: found.result.accounts.length - accounts.length,
      transfers: all.length - largest.length,
      steps: Math.max(0, steps.length - traceLimits.steps),
      stepAmount: sumOf(steps.slice(traceLimits.steps)),
    },
  };
};

/** A traced case as the police read it. The kernel parses a reply, and this one is too long to do so twice. */
export const traceView = async (
  tx: Reader,
  found: CaseFound,
  traced: CaseTraced,
  { rule, layers, windowHours, leastAmount }: TraceQuery,
  now: Temporal.Instant,
): Promise<z.input<typeof CaseTrace>> => {
  const { accounts, transfers, steps, cut } = cutTo(traced);
  const named = [...accounts.map(({ account }) => account), ...steps.map(({ account }) => account)];
  const factsOf = await accountFacts(tx, found.id, named, now);
  const payments = paymentsInto(traced);
  const ids = originTransfers(traced, transfers);
  return {
    caseId: found.id,
    caseNumber: caseNumberText(found),
    asOf: now.toString({ smallestUnit: 'millisecond' }),
    rules: { rule, layers, windowHours: windowHours ?? null, leastAmount },
    totals: totalsOf(traced),
    origins: traced.origins.map(({ transferId, from, to, origin, seen }, place) => ({
      transferId,
      at: iso(origin.at),
      amount: origin.amount,
      from,
      to,
      seen,
      traceTransferId: ids[place] ?? null,
    })),
    accounts: [
      ...victimAccounts(traced, factsOf),
      ...accounts.map((one) => accountOf(one, traced, factsOf(one.account))),
    ],
    transfers,
    plan: steps.map((step) => stepOf(step, factsOf(step.account), payments.get(step.account))),
    cut,
    restsOn: [...traced.told.restsOn],
    contradictions: await countContradictions(tx, found.id),
  };
};
