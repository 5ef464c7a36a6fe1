import { moneyFigures, type MoneyFigures, type Span } from '@lianfang/contract/money-figures/figures';
import type { CellValue, Column, Sheet, Workbook } from '../../../kernel/documents/workbook/workbook.ts';

const text = (header: string): Column => ({ header, kind: 'text' });
const whole = (header: string): Column => ({ header, kind: 'integer' });
const money = (header: string): Column => ({ header, kind: 'money' });
const spanColumns = [
  whole('已计数'),
  whole('应计数'),
  whole('中位数（秒）'),
  whole('九成不超过（秒）'),
  whole('最长（秒）'),
];

const spanCells = (span: Span): CellValue[] => [
  span.counted,
  span.outOf,
  span.medianSeconds,
  span.ninetiethSeconds,
  span.longestSeconds,
];

const share = (part: number, of: number): number | null => (of === 0 ? null : part / of);

const sumSheet = ({ cases, loss, sums }: MoneyFigures, title: string): Sheet => ({
  name: '挽损',
  title,
  columns: [text('指标'), money('金额'), money('损失金额'), { header: '占比', kind: 'percent' }, whole('案件数')],
  rows: sums.map(({ figure, amount, outOf }) => [
    moneyFigures[figure].zh,
    BigInt(amount),
    BigInt(outOf),
    share(amount, loss),
    cases,
  ]),
});

const spanSheet = ({ spans }: MoneyFigures): Sheet => ({
  name: '用时',
  columns: [text('指标'), ...spanColumns],
  rows: spans.map(({ figure, span }) => [moneyFigures[figure].zh, ...spanCells(span)]),
});

const missSheet = ({ misses }: MoneyFigures): Sheet => ({
  name: '逾期',
  columns: [text('指标'), whole('件数'), whole('应计件数')],
  rows: misses.map(({ figure, count, outOf }) => [moneyFigures[figure].zh, count, outOf]),
});

const bankSheet = ({ banks }: MoneyFigures): Sheet => ({
  name: '各银行',
  columns: [text('银行'), whole('指令数'), whole('已反馈'), whole('逾期'), whole('未执行'), ...spanColumns],
  rows: banks.map((one) => [one.bankName, one.orders, one.answered, one.late, one.refused, ...spanCells(one.answer)]),
});

const monthSheet = ({ months }: MoneyFigures): Sheet => ({
  name: '各月',
  columns: [text('月份'), whole('案件数'), money('损失'), money('止付'), money('冻结'), money('返还')],
  rows: months.map((one) => [
    one.month,
    one.cases,
    BigInt(one.loss),
    BigInt(one.stopped),
    BigInt(one.frozen),
    BigInt(one.returned),
  ]),
});

/** The figures as a workbook, every ratio with both its numbers. */
export const figuresWorkbook = (figures: MoneyFigures, asOf: Temporal.Instant): Workbook => {
  const title = `${figures.from} 至 ${figures.until}；金额和接报用时按报案日、无关账户按查明日、申诉按收到日、其余按签发日统计`;
  return {
    asOf,
    sheets: [sumSheet(figures, title), spanSheet(figures), missSheet(figures), bankSheet(figures), monthSheet(figures)],
  };
};
