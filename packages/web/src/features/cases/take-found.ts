import type { BankCode } from '@lianfang/engine/intake/banks';
import type { FoundValue } from '@lianfang/engine/intake/read-payment-text';
import type { TransferForm } from './transfer-form.ts';

/** A payment with a found value taken in: a second account is the payer’s. The same form where it has no place in it. */
export const takeInto = (form: TransferForm, found: FoundValue): TransferForm => {
  if (found.kind === 'amount') return { ...form, amount: found.fen };
  if (found.kind === 'time') return { ...form, at: found.at };
  if (found.kind === 'name') return { ...form, to: { ...form.to, name: found.text } };
  if (found.kind === 'bank') return { ...form, to: { ...form.to, bankName: form.to?.bankName ?? found.text } };
  if (found.kind !== 'account') return form;
  const side = form.to?.number ? 'from' : 'to';
  return { ...form, [side]: { ...form[side], number: found.text } };
};

/** The bank of the payee that values tell: by its name, or by the first digits of the first card. */
export const payeeBankIn = (found: readonly FoundValue[]): BankCode | null => {
  const named = found.find((one) => one.kind === 'bank');
  if (named?.kind === 'bank' && named.bank !== null) return named.bank;
  const card = found.find((one) => one.kind === 'account');
  return card?.kind === 'account' ? card.bank : null;
};
