import type { FieldType } from './message-fields.ts';

const zone = 'Asia/Shanghai';
const two = (value: number): string => String(value).padStart(2, '0');

/** A moment (ISO) as yyyyMMddHHmmss in the zone of the county; parts of a second are dropped. */
export const writeMoment = (moment: string): string => {
  const { year, month, day, hour, minute, second } = Temporal.Instant.from(moment).toZonedDateTimeISO(zone);
  return `${String(year).padStart(4, '0')}${[month, day, hour, minute, second].map(two).join('')}`;
};

/** The moment (ISO, UTC) of yyyyMMddHHmmss; null where it is none. */
export const readMoment = (text: string): string | null => {
  const [, date = '', time = ''] = /^(\d{8})(\d{6})$/.exec(text) ?? [];
  const iso = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}`;
  try {
    const local = Temporal.PlainDateTime.from(iso, { overflow: 'reject' });
    return local.toZonedDateTime(zone).toInstant().toString({ smallestUnit: 'millisecond' });
  } catch {
    return null;
  }
};

/** Fen as yuan with two decimals. */
export const writeMoney = (fen: number): string => `${Math.floor(fen / 100)}.${two(fen % 100)}`;

/** Fen of yuan with at most two decimals; null for anything else, a sign or a blank included. */
export const readMoney = (text: string): number | null => {
  const [, yuan, part = ''] = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  return yuan === undefined ? null : Number(yuan) * 100 + Number(part.padEnd(2, '0'));
};

/** A value of a field: amounts in fen, moments in ISO, everything else as text. */
export type FieldValue = string | number;

/** The text of a value in a message. */
export const writeField = (type: FieldType, value: FieldValue): string => {
  if (type === 'money') return writeMoney(Number(value));
  return type === 'moment' ? writeMoment(String(value)) : String(value);
};

/** The value of a text in a message; null where it does not fit its type. */
export const readField = (type: FieldType, text: string): FieldValue | null => {
  if (type === 'money') return readMoney(text);
  if (type === 'moment') return readMoment(text);
  if (type === 'account') return /^[0-9A-Za-z@._-]{4,40}$/.test(text) ? text : null;
  return type === 'code' && !/^[0-9A-Za-z-]+$/.test(text) ? null : text;
};
