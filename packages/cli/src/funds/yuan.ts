import { createAmountReading, readAmount } from '@lianfang/engine/funds/import/read-amount';
import { Refused } from '../command.ts';

export { yuan as yuanText } from '@lianfang/engine/funds/words/yuan';

/** A positive amount in yuan as a person writes it, in fen. Throws Refused for anything else. */
export const fenOf = (text: string): number => {
  const bytes = new TextEncoder().encode(text.trim());
  const { fen, fault, isRounded } = readAmount(bytes, 0, bytes.length, 'yuan', createAmountReading());
  if (fault === null && !isRounded && fen > 0) return fen;
  throw new Refused({ zh: `不是金额（元）：${text}`, en: `not an amount in yuan: ${text}` });
};
