import type { mismatches, OrderResult, OrderRow, refusalReasons } from '@lianfang/contract/orders/orders';

type Outcome = OrderResult['outcome'];

/** An answer as it is typed. Amounts in fen. */
export interface AnswerForm {
  readonly outcome: Outcome;
  readonly at?: string | null | undefined;
  readonly amount?: number | null | undefined;
  readonly balance?: number | null | undefined;
  readonly priorOrgan?: string | undefined;
  readonly priorUntil?: string | null | undefined;
  readonly reason?: keyof typeof refusalReasons | undefined;
  readonly mismatches?: readonly (keyof typeof mismatches)[] | undefined;
  readonly remark?: string | undefined;
}

/** Now to the second, as the form shows it, but never before the seal. */
const wholeSecond = (sealedAt: string | null, now: string): string => {
  const second = `${now.slice(0, 19)}.000Z`;
  return sealedAt !== null && Date.parse(sealedAt) > Date.parse(second) ? sealedAt : second;
};

/** What an order is most often answered with: all of it, now. `now` is ISO 8601 in UTC. */
export const firstAnswer = ({ amount, sealedAt }: Pick<OrderRow, 'amount' | 'sealedAt'>, now: string): AnswerForm => ({
  outcome: 'executed',
  at: wholeSecond(sealedAt, now),
  amount: amount ?? 0,
  mismatches: [],
  reason: 'mismatch',
});

/** The answer as the contract takes it. */
export const resultOf = (form: AnswerForm, now: string): OrderResult => {
  const shared = { at: form.at ?? now, balance: form.balance ?? null, remark: (form.remark ?? '').trim() };
  if (form.outcome === 'executed') return { outcome: 'executed', ...shared, amount: form.amount ?? 0, mismatches: [] };
  if (form.outcome === 'queued')
    return { outcome: 'queued', ...shared, priorOrgan: form.priorOrgan ?? '', priorUntil: form.priorUntil ?? null };
  const reason = form.reason ?? 'other';
  return {
    outcome: 'refused',
    ...shared,
    reason,
    mismatches: reason === 'mismatch' ? [...(form.mismatches ?? [])] : [],
  };
};
