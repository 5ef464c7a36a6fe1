import type { CaseTransfer } from '@lianfang/contract/cases/cases';
import type { OrderKind, OrderRow, OrderText } from '@lianfang/contract/orders/orders';
import { type AccountForm, accountOf, textOrNull } from './transfer-form.ts';

/** Kinds that are drafted here, in the order in which they follow each other. */
export const draftKinds = [
  'stop',
  'inquiry',
  'freeze',
  'renew-stop',
  'renew-freeze',
  'release',
] as const satisfies readonly OrderKind[];

/** An order as it is typed, named as in the contract. */
export interface OrderForm {
  readonly kind: OrderKind;
  readonly account?: AccountForm | undefined;
  /** In fen. */
  readonly amount?: number | null | undefined;
  readonly transferAt?: string | null | undefined;
  readonly isMajor?: boolean | undefined;
  readonly reason?: string | undefined;
  readonly previousId?: string | null | undefined;
  readonly layer?: number | null | undefined;
}

const rests: Readonly<Partial<Record<OrderKind, readonly OrderKind[]>>> = {
  'renew-stop': ['stop', 'renew-stop'],
  'renew-freeze': ['freeze', 'renew-freeze'],
  release: ['stop', 'renew-stop', 'freeze', 'renew-freeze'],
};

/** The orders in force that one of a kind can rest on; null where it rests on none. */
export const previousFor = (kind: OrderKind, orders: readonly OrderRow[]): readonly OrderRow[] | null => {
  const kinds = rests[kind];
  if (kinds === undefined) return null;
  return orders.filter(({ kind: one, state }) => kinds.includes(one) && ['executed', 'queued'].includes(state));
};

/** A term is only longer for a freeze in a major case. */
export const mayBeMajor = (kind: OrderKind): boolean => kind === 'freeze' || kind === 'renew-freeze';

/** What an order takes over from a payment. */
export const fromTransfer = ({ to, amount, at }: CaseTransfer) => ({
  account: { ...to, name: to.name ?? undefined },
  amount,
  transferAt: at,
  layer: 1,
});

/** What an order takes over from one that stands. */
export const fromOrder = ({ account, amount, executedAmount, layer }: OrderRow) => ({
  account: { ...account, name: account.name ?? undefined },
  amount: executedAmount || amount,
  layer,
});

/** An order as the contract takes it, without its layer. */
export const orderTextOf = (form: OrderForm) => ({
  kind: form.kind,
  account: accountOf(form.account) ?? { number: '', name: null, bankName: null, bankId: null },
  amount: form.amount || null,
  transferAt: form.kind === 'stop' ? (form.transferAt ?? null) : null,
  isMajor: mayBeMajor(form.kind) && form.isMajor === true,
  reason: (form.reason ?? '').trim(),
  previousId: rests[form.kind] === undefined ? null : textOrNull(form.previousId),
});

/** A saved draft as a form. */
export const orderFormOf = ({ account, ...text }: OrderText): OrderForm => {
  const { kind, amount, transferAt, isMajor, reason, previousId } = text;
  const named = { ...account, name: account.name ?? undefined };
  return { kind, account: named, amount, transferAt, isMajor, reason, previousId };
};
