import type { CaseTrace, TraceStep } from '@lianfang/contract/traces/traces';

/** What the officer may still say of a step before its order is drafted. */
export interface NextOrderForm {
  readonly account: string;
  readonly kind: TraceStep['propose'];
  /** Empty where the trace knows the holder. */
  readonly name?: string;
  readonly bankId?: string | null;
}

/** What the trace does not know of an account, and an order needs. */
export interface OrderGap {
  readonly step: TraceStep;
  readonly holder: string | null;
  readonly needsName: boolean;
  readonly needsBank: boolean;
}

export const gapsOf = ({ accounts }: Pick<CaseTrace, 'accounts'>, steps: readonly TraceStep[]): readonly OrderGap[] => {
  const known = new Map(accounts.map((account) => [account.number, account]));
  return steps.map((step) => {
    const account = known.get(step.account);
    const holder = account?.name ?? null;
    return { step, holder, needsName: holder === null, needsBank: step.gap === 'bank' || !account?.bankId };
  });
};

/** The orders as the platform takes them: what was left empty is left out. */
export const sentOrders = (forms: readonly NextOrderForm[]) =>
  forms.map(({ account, kind, name, bankId }) => ({
    account,
    kind,
    ...(name === undefined || name.trim() === '' ? {} : { name: name.trim() }),
    ...(bankId ? { bankId } : {}),
  }));
