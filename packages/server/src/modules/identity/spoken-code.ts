import { randomInt } from 'node:crypto';

/** Letters and digits that are not taken for one another on paper or on the telephone. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';

const draw = (count: number): string => Array.from({ length: count }, () => alphabet[randomInt(31)]).join('');

/** Groups of letters and digits to be read aloud or copied by hand; 4.95 bits a character. */
export const spokenCode = (...groups: readonly number[]): string => groups.map(draw).join('-');

/** The same however it was typed: no dashes, blanks or capitals. */
export const asTyped = (code: string): string => code.toLowerCase().replaceAll(/[^0-9a-z]/g, '');
