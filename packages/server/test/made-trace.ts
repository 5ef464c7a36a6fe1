import { CaseTrace } from '@lianfang/contract/traces/traces';
import { ledgerOf } from '@lianfang/engine/funds/ledger/ledger';
import { Trace } from '@lianfang/engine/funds/trace/trace';
import { type TraceResult, traceResult } from '@lianfang/engine/funds/trace/trace-result';
import type { Transfer } from '@lianfang/engine/funds/transfer';

const start = Date.UTC(2026, 2, 2, 1);
const nobody = '00000000-0000-7000-8000-000000000001';

export interface MadePayment {
  readonly from: string;
  readonly to: string;
  /** In fen. */
  readonly amount: number;
  /** Minutes after nine in the morning. */
  readonly at: number;
  readonly channel?: NonNullable<Transfer['channel']>;
}

/** What is said of the made accounts beside their money. */
export interface MadeWith {
  readonly bankOf?: (account: string) => string | null;
  readonly nameOf?: (account: string) => string;
  /** Accounts whose bank has told nothing. */
  readonly unanswered?: ReadonlySet<string>;
}

type FullMadeWith = Required<MadeWith>;

const momentOf = (at: number): string => new Date(at).toISOString();
export const minuteAt = (minutes: number): number => start + minutes * 60_000;

const kindOf = ({ account, ended, inflow }: TraceResult['accounts'][number]) => {
  if (account === '') return 'nobody' as const;
  const gone = ended.find(({ reason }) => reason === 'sink')?.amount ?? 0;
  return gone === inflow ? ('sink' as const) : ('account' as const);
};

const accountsOf = ({ accounts }: TraceResult, { bankOf, nameOf, unanswered }: FullMadeWith) =>
  accounts.map((one) => ({
    number: one.account,
    name: one.account === '' ? null : nameOf(one.account),
    bankId: null,
    bankName: bankOf(one.account),
    kind: kindOf(one),
    layer: one.layer + 1,
    inflow: one.inflow,
    outflow: one.outflow,
    stoppable: one.stoppable,
    ended: one.ended,
    firstAt: momentOf(one.firstAt),
    lastAt: momentOf(one.lastAt),
    shares: one.shares,
    isAnswered: !unanswered.has(one.account),
    toldUntil: null,
    balance: null,
    standing: 'none',
    orderId: null,
    note: '',
  }));

const victim = (paid: number) => ({
  number: 'VICTIM',
  name: '测试受害人',
  bankId: null,
  bankName: null,
  kind: 'victim',
  layer: 0,
  inflow: 0,
  outflow: paid,
  stoppable: 0,
  ended: [],
  firstAt: null,
  lastAt: null,
  shares: [],
  isAnswered: false,
  toldUntil: null,
  balance: null,
  standing: 'none',
  orderId: null,
  note: '',
});

const transfersOf = ({ transfers }: TraceResult) =>
  transfers.map(({ id, from, to, at, amount, tainted, layer, channel, endReason }) => ({
    id,
    reference: null,
    from,
    to,
    at: momentOf(at),
    amount,
    followed: tainted,
    layer: layer + 1,
    channel,
    endReason,
  }));

/**
 * A trace as the platform would answer, found by the engine in made-up payments: those out of `VICTIM` are the
 * victim’s, everything else is what banks told.
 */
export const madeTrace = (payments: readonly MadePayment[], madeWith: MadeWith = {}): CaseTrace => {
  const full: FullMadeWith = {
    bankOf: () => null,
    nameOf: (account) => `测试${account}`,
    unanswered: new Set(),
    ...madeWith,
  };
  const transfers = payments.map((one, place) => ({ ...one, id: `T${place}`, at: minuteAt(one.at) }));
  const paid = transfers.filter(({ from }) => from === 'VICTIM');
  const result = traceResult(
    new Trace(
      ledgerOf(transfers),
      paid.map(({ to, amount, at, id }) => ({ account: to, amount, at, id })),
      { isAnswered: (account) => !full.unanswered.has(account) },
    ),
  );
  const { total, stoppable, sunk, unresolved, sinks, reasons } = result;
  const seen = new Set(result.transfers.map(({ id }) => id));
  return CaseTrace.parse({
    caseId: nobody,
    caseNumber: '2026-000001',
    asOf: momentOf(minuteAt(100_000)),
    rules: { rule: 'fifo', layers: 6, windowHours: null, leastAmount: 1 },
    totals: {
      origin: total,
      stoppable,
      sunk,
      unresolved,
      sinks: Object.entries(sinks).map(([channel, amount]) => ({ channel, amount })),
      reasons: Object.entries(reasons).map(([reason, amount]) => ({ reason, amount })),
    },
    origins: paid.map(({ id, at, amount, from, to }) => ({
      transferId: nobody,
      at: momentOf(at),
      amount,
      from,
      to,
      seen: seen.has(id),
      traceTransferId: seen.has(id) ? id : null,
    })),
    accounts: [victim(total), ...accountsOf(result, full).filter(({ number }) => number !== 'VICTIM')],
    transfers: transfersOf(result),
    plan: [],
    cut: { accounts: 0, transfers: 0, steps: 0, stepAmount: 0 },
    restsOn: [],
    contradictions: 0,
  });
};
