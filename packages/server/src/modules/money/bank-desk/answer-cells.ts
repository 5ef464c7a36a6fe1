import { createAmountReading, readAmount } from '@lianfang/engine/funds/import/read-amount';
import { timeFormat } from '@lianfang/engine/funds/import/time-format';

const encoder = new TextEncoder();

/** Fen of an amount in yuan as people write it: 1,200.50, １２００元. Null where it is none, or below nought. */
export const fenOfCell = (text: string): number | null => {
  const bytes = encoder.encode(text);
  const reading = readAmount(bytes, 0, bytes.length, 'yuan', createAmountReading());
  return reading.fault === null && reading.fen >= 0 ? reading.fen : null;
};

const iso = timeFormat('iso');

/** The moment (ISO, UTC) of a time as people write it in Asia/Shanghai: 2026-03-02 09:30, 2026/3/2 9:30:15. Null where it is none. */
export const momentOfCell = (text: string): string | null => {
  const bytes = encoder.encode(text);
  const at = iso?.read(bytes, 0, bytes.length) ?? NaN;
  return Number.isNaN(at) ? null : new Date(at).toISOString();
};

/** The key whose Chinese words a cell says, without its blanks. */
export const keyOfCell = <Key extends string>(
  words: Readonly<Record<Key, { readonly zh: string }>>,
  text: string,
): Key | null => {
  const said = text.replaceAll(/\s/gu, '');
  return (Object.keys(words) as Key[]).find((key) => words[key].zh === said) ?? null;
};
