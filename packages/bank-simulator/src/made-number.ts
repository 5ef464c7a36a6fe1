import { passesCheckDigit } from '@lianfang/engine/intake/read-accounts';
import { between, type Dice } from './dice.ts';

/** A number of nineteen digits that fails its check digit (ISO/IEC 7812-1 annex B), so that it is nobody's. */
export const madeNumber = (dice: Dice): string => {
  const number = `62${Array.from({ length: 17 }, () => between(dice, 0, 9)).join('')}`;
  return passesCheckDigit(number) ? `${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}` : number;
};
