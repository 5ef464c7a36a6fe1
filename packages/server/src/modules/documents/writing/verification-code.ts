import { randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O and U, which are misread or spell words. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 16;

/** A new code of 80 random bits: nobody finds a valid one by trying. */
export const newCode = (): string => Array.from(randomBytes(length), (byte) => letters[byte % 32]).join('');

/** A code in groups of four, as it is printed. */
export const printedCode = (code: string): string => code.match(/.{4}/gu)?.join('-') ?? code;

/** What somebody typed, as a code; null where it cannot be one. */
export const codeFrom = (typed: string): string | null => {
  const code = typed.toUpperCase().replaceAll(/[\s-]/gu, '').replaceAll('O', '0').replaceAll(/[IL]/gu, '1');
  return code.length === length && [...code].every((letter) => letters.includes(letter)) ? code : null;
};
