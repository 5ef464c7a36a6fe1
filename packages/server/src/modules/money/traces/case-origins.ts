import type { Origin } from '@lianfang/engine/funds/trace/trace-options';
import { sql } from 'kysely';
import type { Reader } from '../../../kernel/database/connect.ts';
import { transfersOf } from '../cases/transfer-store.ts';

/** A payment of the victim as the trace starts from it. `seen`: a bank's statement shows it, at the bank's moment. */
export interface CaseOrigin {
  readonly transferId: string;
  readonly from: string | null;
  readonly to: string;
  readonly origin: Origin;
  readonly seen: boolean;
}

/** How far the moment that a victim names may be from the bank's, by whether the payer's account is known to be the same. */
const farthest = { samePayer: 24 * 3_600_000, anyPayer: 3_600_000 } as const;

interface Seen {
  readonly place: number;
  readonly payer: string;
  readonly at: number;
  readonly reference: string | null;
  readonly ordinal: number;
}

interface Payment {
  readonly transferId: string;
  readonly from: string | null;
  readonly to: string;
  readonly amount: number;
  readonly at: number;
  readonly reference: string | null;
}

const paymentsOf = async (tx: Reader, caseId: string): Promise<Payment[]> =>
  (await transfersOf(tx, caseId))
    .map(({ id, at, amount, from, to, reference }) => ({
      transferId: id,
      from: from?.number ?? null,
      to: to.number,
      amount,
      at: Date.parse(at),
      reference,
    }))
    .toSorted((a, b) => a.at - b.at || (a.transferId < b.transferId ? -1 : 1));

/** Transfers of the ledger that may be one of the payments: to the same account, of the same amount. */
const candidatesOf = async (tx: Reader, ledgerId: string, payments: readonly Payment[]): Promise<Seen[]> => {
  const found = await sql<{ place: number; payer: string; at: string; reference: string | null; ordinal: bigint }>`
    select p.place, t.counterparty as payer, (extract(epoch from t.at) * 1000)::bigint as at, t.reference, t.ordinal
      from unnest(${payments.map((_, place) => place)}::int[], ${payments.map(({ to }) => to)}::text[],
                  ${payments.map(({ amount }) => amount)}::bigint[],
                  ${payments.map(({ at }) => new Date(at).toISOString())}::timestamptz[]) as p (place, payee, amount, at)
      join fund_transfer t on t.account = p.payee and t.ledger_id = ${ledgerId} and t.side = 'in'
       and t.amount = p.amount and t.at between p.at - interval '1 day' and p.at + interval '1 day'
     where not t.is_void`.execute(tx);
  return found.rows.map((row) => ({ ...row, at: Number(row.at), ordinal: Number(row.ordinal) }));
};

/** How badly a transfer fits a payment; null where it does not. A reference that both name decides. */
const misfit = (payment: Payment, seen: Seen): number | null => {
  if (payment.reference !== null && payment.reference === seen.reference) return -1;
  const apart = Math.abs(payment.at - seen.at);
  if (payment.from !== null && payment.from === seen.payer) return apart <= farthest.samePayer ? apart : null;
  const isUnknown = payment.from === null || seen.payer === '';
  return isUnknown && apart <= farthest.anyPayer ? apart : null;
};

/** Gives each payment the transfer that fits it best, none twice; what fits best over all is given first. */
const assign = (payments: readonly Payment[], seen: readonly Seen[]): Map<number, Seen> => {
  const fitting = seen.flatMap((one) => {
    const payment = payments[one.place];
    const by = payment === undefined ? null : misfit(payment, one);
    return by === null ? [] : [{ one, by }];
  });
  fitting.sort((a, b) => a.by - b.by || a.one.place - b.one.place || a.one.at - b.one.at || byReference(a.one, b.one));
  const given = new Map<number, Seen>();
  const taken = new Set<number>();
  for (const { one } of fitting) {
    if (given.has(one.place) || taken.has(one.ordinal)) continue;
    given.set(one.place, one);
    taken.add(one.ordinal);
  }
  return given;
};

const byReference = (a: Seen, b: Seen): number => ((a.reference ?? '') < (b.reference ?? '') ? -1 : 1);

/**
 * The payments of a case as origins of its trace, by time. A victim tells the minute, a bank the second: where the ledger
 * shows the payment, the bank's telling is the origin, so that its money is not counted a second time.
 */
export const caseOrigins = async (tx: Reader, caseId: string, ledgerId: string | null): Promise<CaseOrigin[]> => {
  const payments = await paymentsOf(tx, caseId);
  const seen = ledgerId === null || payments.length === 0 ? [] : await candidatesOf(tx, ledgerId, payments);
  const given = assign(payments, seen);
  return payments.map(({ transferId, from, to, amount, at }, place) => {
    const by = given.get(place);
    const payer = by === undefined || by.payer === '' ? from : by.payer;
    const id = by?.reference ?? null;
    const origin = { account: to, amount, at: by?.at ?? at, ...(id !== null && { id }) };
    return { transferId, from: payer, to, origin, seen: by !== undefined };
  });
};
