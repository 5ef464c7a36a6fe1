import type { CaseTransferText } from '@lianfang/contract/cases/cases';
import { AccountNumber } from '@lianfang/contract/values';
import { z } from 'zod';

/** An account as it is typed: anything may be missing. */
export interface AccountForm {
  readonly number?: string | undefined;
  readonly name?: string | undefined;
  readonly bankId?: string | null | undefined;
  readonly bankName?: string | null | undefined;
}

/** A payment as it is typed, named as in the contract. */
export interface TransferForm {
  readonly at?: string | null | undefined;
  /** In fen. */
  readonly amount?: number | null | undefined;
  readonly method?: CaseTransferText['method'] | undefined;
  readonly to?: AccountForm | undefined;
  readonly from?: AccountForm | undefined;
  readonly reference?: string | undefined;
}

/** What a payment needs before it can stand on record. */
export type TransferGap = 'at' | 'amount' | 'payee';
/** What a stop of its payee needs besides. */
export type StopGap = 'payeeName' | 'payeeBank';

export const textOrNull = (text: string | null | undefined): string | null => {
  const kept = (text ?? '').trim();
  return kept === '' ? null : kept;
};

/** A number as people type it, with blanks or strokes between its digits. */
export const TypedNumber = z
  .string()
  .min(1)
  .transform((typed) => typed.replaceAll(/[\s-]/g, ''))
  .pipe(AccountNumber);

/** The number itself, or null where what was typed is none. */
export const numberOf = (typed: string | undefined): string | null => {
  const parsed = TypedNumber.safeParse(typed);
  return parsed.success ? parsed.data : null;
};

export const isUntouched = ({ at, amount, to, from, reference }: TransferForm): boolean =>
  [at, amount, to?.number, to?.name, to?.bankId, from?.number, from?.name, reference].every(
    (value) => value === undefined || value === null || value === '',
  );

export const gapsOf = ({ at, amount, to }: TransferForm): readonly TransferGap[] => [
  ...(at ? [] : (['at'] as const)),
  ...(amount ? [] : (['amount'] as const)),
  ...(numberOf(to?.number) === null ? (['payee'] as const) : []),
];

export const stopGapsOf = ({ to }: TransferForm): readonly StopGap[] => [
  ...(textOrNull(to?.name) === null ? (['payeeName'] as const) : []),
  ...(textOrNull(to?.bankId) === null ? (['payeeBank'] as const) : []),
];

/** An account as the contract takes it, or null without a number. */
export const accountOf = (form: AccountForm | undefined) => {
  const number = numberOf(form?.number);
  if (number === null) return null;
  return {
    number,
    name: textOrNull(form?.name),
    bankName: textOrNull(form?.bankName),
    bankId: textOrNull(form?.bankId),
  };
};

/** A payment as the contract takes it, or null while it has a gap. */
export const transferOf = (form: TransferForm) => {
  const to = accountOf(form.to);
  if (!form.at || !form.amount || to === null) return null;
  const { at, amount, method = 'bank', reference } = form;
  return { at, amount, method, from: accountOf(form.from), to, reference: textOrNull(reference) };
};

/** An incomplete payment in words, so that nothing that was said is lost. */
export const transferWordsOf = ({ at, amount, to, from, reference }: TransferForm): string =>
  [
    at ? `时间 ${at}` : null,
    amount ? `金额 ${(amount / 100).toFixed(2)} 元` : null,
    to?.number ? `收款账号 ${to.number}` : null,
    to?.name ? `收款户名 ${to.name}` : null,
    to?.bankName ? `收款银行 ${to.bankName}` : null,
    from?.number ? `付款账号 ${from.number}` : null,
    from?.name ? `付款户名 ${from.name}` : null,
    reference ? `流水号 ${reference}` : null,
  ]
    .filter((part) => part !== null)
    .join('，');
