import type { OrderText } from '@lianfang/contract/orders/orders';
import { traceEndpoints } from '@lianfang/contract/traces/endpoints';
import type { StopStep } from '@lianfang/engine/funds/stop-plan/stop-plan';
import { handle } from '../../../kernel/http/handle.ts';
import { caseSubject } from '../cases/case-subject.ts';
import { draftAll } from '../orders/draft-all.ts';
import { freshOrders } from '../orders/order-views.ts';
import { type AccountFacts, accountFacts } from './account-facts.ts';
import { type NamedPayment, paymentsInto } from './plan-steps.ts';
import { traceCase } from './trace-case.ts';
import { iso } from './traced-accounts.ts';

interface Wanted {
  readonly account: string;
  readonly kind: 'inquiry' | 'stop';
  readonly name?: string | undefined;
  readonly bankId?: OrderText['account']['bankId'] | undefined;
}

const textOf = (
  { account, kind, name, bankId }: Wanted,
  step: StopStep,
  facts: AccountFacts,
  payment: NamedPayment | undefined,
  reason: string,
): OrderText & { layer: number } => {
  const compared = kind === 'stop' ? payment : undefined;
  return {
    kind,
    account: {
      number: account,
      name: name ?? facts.name,
      bankName: facts.bankName,
      bankId: bankId ?? facts.bankId,
    },
    amount: compared?.amount ?? null,
    transferAt: compared === undefined ? null : iso(compared.at),
    isMajor: false,
    reason: `${reason}\n${step.reason.zh}`,
    previousId: null,
    layer: step.layer,
  };
};

/** Drafts orders on accounts that the plan names, by the rules of every draft, all or none. */
export const draftNextLayer = handle(
  traceEndpoints.draftNextLayer,
  ({ params, tx }) => caseSubject(tx, params.caseId),
  async ({ body, subject, actor, tx, now, refuse, note }) => {
    const { case: found } = subject;
    const traced = await traceCase(tx, found.id, body.rules, now);
    if (typeof traced === 'string') return refuse(traced);
    const steps = new Map(traced.plan.steps.map((step) => [step.account, step]));
    const accounts = body.orders.map(({ account }) => account);
    const factsOf = await accountFacts(tx, found.id, accounts, now);
    const payments = paymentsInto(traced);
    const texts = body.orders.map((wanted, place) => {
      const { account } = wanted;
      const step = steps.get(account) ?? refuse('trace-step', { place, account });
      return textOf(wanted, step, factsOf(account), payments.get(account), body.reason);
    });
    const drafted = await draftAll(tx, found, texts, actor, now);
    if ('fault' in drafted) return refuse(drafted.fault, drafted.detail);
    note({ orders: drafted.ids });
    return freshOrders(tx, drafted.ids, actor, now);
  },
);
