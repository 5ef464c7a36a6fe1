import type { Moment } from '../calendar/day.ts';
import type { Label } from '../calendar/label.ts';
import type { BackTrace } from '../funds/back/back-trace.ts';
import type { ClaimMethod } from '../funds/back/claims.ts';
import { traceBack } from '../funds/back/trace-back.ts';
import { ledgerOf } from '../funds/ledger/ledger.ts';
import { proposalReason } from './proposal-reason.ts';
import { type ReturnShare, shareReturn } from './share-return.ts';

/** Money that came into the frozen account or left it, in fen. `claimId`: the victim whose money it was, where known. */
export interface AccountMovement {
  readonly id: string;
  readonly at: Moment;
  readonly side: 'in' | 'out';
  readonly amount: number;
  readonly claimId: string | null;
}

/** A victim who asks for the money. `loss`: what they lost into the account; `given`: what they got back before, in fen. */
export interface AskedReturn {
  readonly id: string;
  readonly loss: number;
  readonly given: number;
}

/** A frozen balance and who asks for it. `frozen` and `given` (over all rounds, what is on its way included) in fen. */
export interface ReturnQuestion {
  readonly frozen: number;
  readonly given: number;
  readonly movements: readonly AccountMovement[];
  readonly claims: readonly AskedReturn[];
}

/** How the money would go back, and why in one sentence. `traced`: by claim, fen of it that the times trace to it. */
export interface ReturnProposal {
  readonly method: ClaimMethod;
  readonly reason: Label;
  readonly traced: ReadonlyMap<string, number>;
}

const frozenAccount = 'frozen';

const traceOf = ({ frozen, movements }: ReturnQuestion): BackTrace | null => {
  if (!movements.some(({ side }) => side === 'in')) return null;
  const transfers = movements.map(({ id, at, side, amount, claimId }) => {
    const other = claimId ?? `of ${id}`;
    const [from, to] = side === 'in' ? [other, frozenAccount] : [frozenAccount, `to ${id}`];
    return { id, at: Temporal.Instant.from(at).epochMilliseconds, from, to, amount };
  });
  const victims = movements.flatMap(({ claimId }) => claimId ?? []);
  const at = transfers.reduce((latest, one) => Math.max(latest, one.at), 0);
  return traceBack(ledgerOf(transfers), { account: frozenAccount, at, amount: frozen }, { layers: 1, victims });
};

/**
 * How the frozen money would be told apart (冻结资金返还若干规定 第八条), by the trace that goes back from any account. Nothing
 * but a proposal: a person fixes the method. Throws RangeError for amounts that are not whole fen above nought.
 */
export const proposeReturn = (question: ReturnQuestion): ReturnProposal => {
  const trace = traceOf(question);
  const asked = new Set(question.claims.map(({ id }) => id));
  const traced = new Map(
    (trace?.payers ?? []).filter(({ account }) => asked.has(account)).map(({ account, left }) => [account, left]),
  );
  const method = trace?.method ?? 'pro-rata';
  return { method, reason: proposalReason(method, trace), traced };
};

const openLosses = ({ claims }: ReturnQuestion): { readonly id: string; readonly loss: number }[] =>
  claims.map(({ id, loss, given }) => ({ id, loss: loss - given })).filter(({ loss }) => loss > 0);

const tracedLosses = ({ claims }: ReturnQuestion, traced: ReadonlyMap<string, number>) =>
  claims
    .map(({ id, loss, given }) => ({ id, loss: Math.min(loss, traced.get(id) ?? 0) - given }))
    .filter(({ loss }) => loss > 0);

/**
 * What each claim gets by a method, those that get nothing left out: what the times trace to it, or its part of what is
 * left; never above what is still lost, together never above what is still frozen. What it got in earlier rounds counts.
 * `loss` of a share is what it could claim now. Throws RangeError.
 */
export const sharesBy = (
  method: ClaimMethod,
  question: ReturnQuestion,
  traced: ReadonlyMap<string, number>,
): ReturnShare[] => {
  const claims = method === 'pro-rata' ? openLosses(question) : tracedLosses(question, traced);
  if (claims.length === 0) return [];
  return shareReturn(claims, question.frozen - question.given).filter(({ amount }) => amount > 0);
};
