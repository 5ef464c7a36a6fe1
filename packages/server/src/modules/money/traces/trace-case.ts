import type { TraceQuery } from '@lianfang/contract/traces/traces';
import { ledgerOf } from '@lianfang/engine/funds/ledger/ledger';
import { ledgerSource } from '@lianfang/engine/funds/source/transfer-source';
import { stopPlan, type StopPlan } from '@lianfang/engine/funds/stop-plan/stop-plan';
import type { Trace } from '@lianfang/engine/funds/trace/trace';
import { traceResult, type TraceResult } from '@lianfang/engine/funds/trace/trace-result';
import type { Reader } from '../../../kernel/database/connect.ts';
import { fundSource } from '../../funds/index.ts';
import { findCaseLedger } from '../statements/case-ledger.ts';
import { type CaseOrigin, caseOrigins } from './case-origins.ts';
import { toldAccounts, type ToldAccounts } from './told-accounts.ts';

/** A case followed through what its banks told. */
export interface CaseTraced {
  readonly trace: Trace;
  readonly result: TraceResult;
  readonly plan: StopPlan;
  readonly origins: readonly CaseOrigin[];
  readonly told: ToldAccounts;
}

const hour = 3_600_000;
/** How far back movements tell how long money stays in an account. */
const historyMs = 90 * 24 * hour;
/** Most transfers that one trace reads: some seconds and a gigabyte, well within what a reply may take. */
const most = 2_000_000;

/**
 * Follows the victim's payments through the ledger of the case and plans whom to stop at `now`. Gives the code to refuse
 * with where there is nothing to follow, or more than one trace may meet.
 */
export const traceCase = async (
  tx: Reader,
  caseId: string,
  { rule, layers, windowHours, leastAmount }: TraceQuery,
  now: Temporal.Instant,
): Promise<CaseTraced | 'trace-no-payment' | 'trace-too-large'> => {
  const ledgerId = await findCaseLedger(tx, caseId);
  const origins = await caseOrigins(tx, caseId, ledgerId);
  if (origins.length === 0) return 'trace-no-payment';
  const told = await toldAccounts(tx, caseId);
  const source = ledgerId === null ? ledgerSource(ledgerOf([])) : fundSource(tx, ledgerId, { historyMs, most });
  const answered = new Set(told.restsOn.map(({ account }) => account));
  const options = {
    rule: rule === 'prorata' ? ('pro-rata' as const) : rule,
    layers,
    leastAmount,
    isAnswered: (account: string) => answered.has(account),
    balances: told.openings,
    ...(windowHours !== undefined && { windowMs: windowHours * hour }),
  };
  try {
    const trace = await source.trace(
      origins.map(({ origin }) => origin),
      options,
    );
    const result = traceResult(trace);
    const plan = stopPlan(trace, now.epochMilliseconds, { result, toldUntil: (account) => told.until.get(account) });
    return { trace, result, plan, origins, told };
  } catch (error) {
    // The source says so where a trace meets more transfers than it may fetch.
    if (error instanceof RangeError) return 'trace-too-large';
    throw error;
  }
};
