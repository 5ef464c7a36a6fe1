import type { MapField } from './column-map.ts';
import type { Words } from './import-refusal.ts';

/** Why a row is not taken. Each has its words in `faultWords`. */
export type RowFaultCode =
  | 'missing'
  | 'not-a-number'
  | 'too-many-decimals'
  | 'too-large'
  | 'not-positive'
  | 'foreign-currency'
  | 'not-a-time'
  | 'unknown'
  | 'ambiguous'
  | 'too-long'
  | 'lost-digits'
  | 'cell-count'
  | 'not-an-object'
  | 'other-account'
  | 'ahead';

/** A row that is not taken: where it stands, what is wrong with which field, and the beginning of what it says. */
export interface RowFault {
  /** The sheet of a workbook, null elsewhere. */
  readonly sheet: string | null;
  readonly row: number;
  readonly field: MapField | null;
  readonly code: RowFaultCode;
  readonly value: string;
  /** The row as it stands in the file. */
  readonly cells: readonly string[];
}

export const faultWords: Readonly<Record<RowFaultCode, Words>> = {
  missing: { zh: '缺少内容', en: 'missing' },
  'not-a-number': { zh: '不是金额', en: 'not an amount' },
  'too-many-decimals': {
    zh: '金额小于一分，如确需四舍五入请写 amount=列名:yuan-rounded',
    en: 'less than a fen (amount=COLUMN:yuan-rounded rounds)',
  },
  'too-large': { zh: '金额过大', en: 'too large an amount' },
  'not-positive': { zh: '金额不是正数', en: 'not a positive amount' },
  'foreign-currency': {
    zh: '外币，请用 cny=列名 指出折人民币金额',
    en: 'foreign currency (cny=COLUMN names the amount in yuan)',
  },
  'not-a-time': { zh: '不是所说格式的时间', en: 'not a time of the format' },
  unknown: { zh: '不认识的借贷或收付标志', en: 'an unknown word for out or in' },
  ambiguous: { zh: '收入和支出同时有金额', en: 'money both in and out' },
  'too-long': { zh: '超过规定长度', en: 'too long' },
  'lost-digits': { zh: '账号被表格软件改成了科学计数，后几位已丢失', en: 'a spreadsheet lost the last digits' },
  'cell-count': { zh: '列数与表头不符', en: 'not as many cells as the header' },
  ahead: { zh: '时间在将来', en: 'a moment in the future' },
  'other-account': { zh: '不是所查账户的交易', en: 'of another account than the one asked about' },
  'not-an-object': { zh: '不是一个 JSON 对象', en: 'not a JSON object' },
};
