import type { DocumentBlock } from '@lianfang/contract/documents/content';
import type { LawRuleValue } from '@lianfang/contract/orders/law-rules';
import { yuan } from '@lianfang/engine/funds/words/yuan';
import { writtenDay } from '../../../kernel/documents/as-of.ts';
import { timeZone } from '../../../kernel/clock/clock.ts';

/** 5,000.00元; a dash where no amount is named. */
export const writtenAmount = (fen: bigint | number | null): string => (fen === null ? '—' : `${yuan(Number(fen))}元`);

const two = (count: number): string => String(count).padStart(2, '0');

/** A moment to the second, as a bank compares it: 2026年3月2日8时40分00秒. */
export const exactMoment = (at: string): string => {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);
  return `${writtenDay(local.toPlainDate())}${local.hour}时${two(local.minute)}分${two(local.second)}秒`;
};

const units = { hours: '小时', days: '日', 'working-days': '个工作日', months: '个月' } as const;

/** 48小时, 6个月; a count as 2次, a share as 50%. */
export const writtenRule = (value: LawRuleValue): string => {
  if (value.kind === 'count') return `${value.count}次`;
  return value.kind === 'share' ? `${value.percent}%` : `${value.term.amount}${units[value.term.unit]}`;
};

/** The last four of an account, for papers that others may see. */
export const accountTail = (number: string): string => number.slice(-4);

/** Facts in two columns; those without a value are left out. */
export const factTable = (facts: readonly (readonly [string, string | null])[]): DocumentBlock => ({
  kind: 'table',
  caption: '',
  columns: [
    { header: '项目', weight: 2, align: 'left' },
    { header: '内容', weight: 6, align: 'left' },
  ],
  rows: facts.flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
});
