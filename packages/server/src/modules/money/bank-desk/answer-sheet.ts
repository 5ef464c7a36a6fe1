import { type AnswerColumn, answerColumns, answerOutcomes, mostAnswers } from '@lianfang/contract/orders/answer-form';
import { mismatches, OrderResult, refusalReasons } from '@lianfang/contract/orders/orders';
import { type FormFault, type FormRow, readForm } from '../../../kernel/documents/workbook/read-form.ts';
import type { OrderFound } from '../orders/order-subject.ts';
import { fenOfCell, keyOfCell, momentOfCell } from './answer-cells.ts';

export type AnswerRow = FormRow<AnswerColumn>;
export type AnswerRowFault = FormFault<AnswerColumn>;

const form = { columns: answerColumns, needed: ['order', 'outcome'], mostRows: mostAnswers } as const;

/** The rows of a filled-in form. @throws FileRefused with a code of `workbookRefusals` */
export const readAnswerSheet = (bytes: Buffer) => readForm<AnswerColumn>(bytes, form);

const byBank = [
  'outcome',
  'at',
  'amount',
  'balance',
  'reason',
  'mismatches',
  'priorOrgan',
  'priorUntil',
  'remark',
] as const;

/** Whether a bank wrote anything in a row; one that it left alone is not answered. */
export const isFilled = ({ cells }: AnswerRow): boolean => byBank.some((column) => cells[column] !== '');

type Said = Partial<Record<AnswerColumn, string>>;

const listed = Object.values(answerOutcomes)
  .map(({ zh }) => zh)
  .join('、');

const differing = Object.fromEntries(
  Object.entries(mismatches).map(([key, { zh }]) => [key, { zh: zh.replace('不符', '') }]),
) as Record<keyof typeof mismatches, { zh: string }>;

/** 户名、金额 or 户名不符，金额不符 as their keys; null where a word is none of them. */
const mismatchesOf = (text: string): (keyof typeof mismatches)[] | null => {
  const words = text.split(/[、,，;；\s]+/u).filter((one) => one !== '');
  const keys = words.map((one) => keyOfCell(differing, one.replace('不符', '')));
  return keys.every((key) => key !== null) ? keys : null;
};

/** A time written to the minute, in the minute of the seal, lies not before the seal. */
const atOf = (moment: string, sealedAt: string | null): string => {
  const ahead = sealedAt === null ? 0 : Date.parse(sealedAt) - Date.parse(moment);
  return ahead > 0 && ahead < 60_000 && moment.endsWith(':00.000Z') ? (sealedAt ?? moment) : moment;
};

/** Reads the cells of one row, gathering what is wrong with them. */
const cellsOf = ({ cells }: AnswerRow, faults: Said) => {
  const read = <Value>(column: AnswerColumn, parse: (text: string) => Value | null, message: string): Value | null => {
    const value = cells[column] === '' ? null : parse(cells[column]);
    if (value === null && cells[column] !== '') faults[column] = message;
    return value;
  };
  const needed = <Value>(column: AnswerColumn, value: Value | null): Value | null => {
    if (value === null) faults[column] ??= `没有填写${answerColumns[column].zh}`;
    return value;
  };
  return { read, needed };
};

const time = '时间应写作 2026-03-02 09:30:00';
const money = '金额应为不小于零的数字，单位元，至多两位小数';

const outcomeOf = (row: AnswerRow, order: OrderFound, faults: Said) => {
  const { read, needed } = cellsOf(row, faults);
  const outcome = needed(
    'outcome',
    read('outcome', (text) => keyOfCell(answerOutcomes, text), `结果应为${listed}`),
  );
  const balance = read('balance', fenOfCell, money);
  const at = needed('at', read('at', momentOfCell, time));
  const all = { outcome, at: atOf(at ?? '', order.sealed_at), balance, remark: row.cells.remark };
  const differs = read(
    'mismatches',
    mismatchesOf,
    `不符项应为${Object.values(differing)
      .map(({ zh }) => zh)
      .join('、')}`,
  );
  if (outcome === 'queued')
    return {
      ...all,
      priorOrgan: needed('priorOrgan', row.cells.priorOrgan || null),
      priorUntil: read('priorUntil', momentOfCell, time),
    };
  if (outcome === 'executed') {
    const amount = read('amount', fenOfCell, money);
    return {
      ...all,
      amount: order.kind === 'inquiry' ? (amount ?? 0) : needed('amount', amount),
      mismatches: differs ?? [],
    };
  }
  if (outcome === null) return all;
  const reason = read(
    'reason',
    (text) => keyOfCell(refusalReasons, text),
    `未执行原因应为${Object.values(refusalReasons)
      .map(({ zh }) => zh)
      .join('、')}`,
  );
  const told = reason ?? (differs === null ? null : ('mismatch' as const));
  if (told === 'mismatch') needed('mismatches', differs);
  return { ...all, reason: needed('reason', told), mismatches: told === 'mismatch' ? (differs ?? []) : [] };
};

/** What a row says of its order, or what is wrong with it in words; an amount or a moment is never guessed. */
export const readAnswerRow = (
  row: AnswerRow,
  order: OrderFound,
): { readonly result: OrderResult } | { readonly faults: readonly AnswerRowFault[] } => {
  const faults: Said = {};
  if (row.cells.account !== '' && row.cells.account !== order.account_number)
    faults.account = '账号与这一行的指令不符，可能错行粘贴';
  const parsed = OrderResult.safeParse(outcomeOf(row, order, faults));
  if (parsed.success && Object.keys(faults).length === 0) return { result: parsed.data };
  const found = Object.entries(faults) as [AnswerColumn, string][];
  const told = found.map(([column, message]) => ({ row: row.row, column, message }));
  return { faults: told.length > 0 ? told : [{ row: row.row, column: null, message: '内容有误，请核对各列' }] };
};
