import { AccountNumber } from '../values.ts';

/**
 * A number of an account or a card as it is compared: full-width signs made plain, blanks and hyphens taken out, letters
 * large. Null where what is left cannot be such a number.
 */
export const accountKey = (typed: string): string | null => {
  const key = typed.normalize('NFKC').replaceAll(/[\s-]/gu, '').toUpperCase();
  return AccountNumber.safeParse(key).success ? key : null;
};
