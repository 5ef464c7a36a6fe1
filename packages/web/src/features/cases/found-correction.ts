import { type FoundValue, readPaymentText } from '@lianfang/engine/intake/read-payment-text';

/** What has to stand before a typed value of a kind so that it is read as that. */
const lead: Readonly<Partial<Record<FoundValue['kind'], string>>> = { amount: '¥', account: '账号' };

/** A found value as a person corrected it, or null where what was typed is none of its kind. `now` is ISO 8601. */
export const correctedOf = (found: FoundValue, typed: string, now: string): FoundValue | null => {
  const text = typed.trim();
  if (text === '') return null;
  const { start, end } = found;
  if (found.kind === 'amount' || found.kind === 'time' || found.kind === 'account') {
    const read = readPaymentText(`${lead[found.kind] ?? ''}${text}`, now).find((one) => one.kind === found.kind);
    return read ? { ...read, start, end, sure: true } : null;
  }
  return { ...found, text, sure: true };
};
