import type { CaseRecord } from '@lianfang/contract/cases/cases';
import type { OrderPayee } from '@lianfang/contract/orders/orders';
import type { ReturnClaim, ReturnClaimText } from '@lianfang/contract/returns/returns';
import { AccountNumber } from '@lianfang/contract/values';

/** An account as it is typed: anything may be missing. */
interface PayeeForm {
  readonly number?: string | undefined;
  readonly name?: string | undefined;
  readonly bankName?: string | undefined;
}

/** An application as it is typed, named as in the contract. */
export interface ClaimForm {
  readonly loss?: number | null | undefined;
  readonly toldOn?: string | null | undefined;
  readonly told?: string | undefined;
  readonly appliedOn?: string | null | undefined;
  readonly name?: string | undefined;
  readonly sex?: 'male' | 'female' | null | undefined;
  readonly idNumber?: string | undefined;
  readonly address?: string | undefined;
  readonly phone?: string | undefined;
  readonly agent?: string | undefined;
  readonly paidFrom?: PayeeForm | undefined;
  readonly payTo?: PayeeForm | undefined;
  readonly payToReason?: string | undefined;
}

const textOrNull = (text: string | null | undefined): string | null => {
  const kept = (text ?? '').trim();
  return kept === '' ? null : kept;
};

/** The account, or null while a part of it is missing. */
const payeeOf = (form: PayeeForm | undefined): OrderPayee | null => {
  const number = AccountNumber.safeParse((form?.number ?? '').replaceAll(/[\s-]/g, ''));
  const name = textOrNull(form?.name);
  const bankName = textOrNull(form?.bankName);
  return number.success && name !== null && bankName !== null ? { number: number.data, name, bankName } : null;
};

/** What is sent of a form that has its name and loss. */
export const claimTextOf = (form: ClaimForm): Omit<ReturnClaimText, 'caseId'> => ({
  loss: form.loss ?? 0,
  toldOn: form.toldOn ?? null,
  told: textOrNull(form.told),
  appliedOn: form.appliedOn ?? null,
  application: {
    name: form.name ?? '',
    sex: form.sex ?? null,
    idNumber: textOrNull(form.idNumber),
    address: textOrNull(form.address),
    phone: textOrNull(form.phone),
    agent: textOrNull(form.agent),
    paidFrom: payeeOf(form.paidFrom),
    payTo: payeeOf(form.payTo),
    payToReason: textOrNull(form.payToReason),
  },
});

/** The form of an application that is on record. */
export const formOfClaim = ({ loss, toldOn, told, appliedOn, application }: ReturnClaim): ClaimForm => ({
  loss,
  toldOn,
  told: told ?? '',
  appliedOn,
  name: application.name,
  sex: application.sex,
  idNumber: application.idNumber ?? '',
  address: application.address ?? '',
  phone: application.phone ?? '',
  agent: application.agent ?? '',
  payToReason: application.payToReason ?? '',
  ...(application.paidFrom === null ? {} : { paidFrom: application.paidFrom }),
  ...(application.payTo === null ? {} : { payTo: application.payTo }),
});

/** What a case already knows of its victim and of the payments into the frozen account. */
export const formOfCase = ({ victim, transfers }: CaseRecord, account: string): ClaimForm => {
  const into = transfers.filter(({ to }) => to.number === account);
  const from = into.map((one) => one.from).find((one) => one !== null);
  const loss = into.reduce((sum, { amount }) => sum + amount, 0);
  return {
    loss: loss > 0 ? loss : null,
    name: victim?.name ?? '',
    idNumber: victim?.idNumber ?? '',
    address: victim?.address ?? '',
    phone: victim?.phone ?? '',
    ...(from
      ? { paidFrom: { number: from.number, name: from.name ?? victim?.name, bankName: from.bankName ?? '' } }
      : {}),
  };
};
