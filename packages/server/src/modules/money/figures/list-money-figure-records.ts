import { moneyFigureEndpoints } from '@lianfang/contract/money-figures/endpoints';
import { type MoneyFigure, MoneyFigureRecord } from '@lianfang/contract/money-figures/figures';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { pageFrom } from '../../../kernel/database/page.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { caseNumberText } from '../cases/case-subject.ts';
import { orderNumberText } from '../orders/order-number.ts';
import { type FigureCase, figureCases } from './figure-cases.ts';
import { appealNumberText } from '../appeals/appeal-subject.ts';
import { type ClockFigure, type ClockRow, figureClocks, isClockFigure } from './figure-clocks.ts';
import { type FigureFilter, momentsOf } from './figure-filter.ts';
import { figureOrders } from './figure-orders.ts';

interface Asked extends FigureFilter {
  readonly figure: MoneyFigure;
  readonly bankId?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

const action = 'money-figures.list-records';

const sumOf: Readonly<Partial<Record<MoneyFigure, 'loss' | 'stopped' | 'frozen' | 'returned'>>> = {
  loss: 'loss',
  stopped: 'stopped',
  frozen: 'frozen',
  returned: 'returned',
};

/** Which column says that an order counts for a figure. */
const marks = {
  'order-to-answer': 'counts',
  'late-answer': 'late',
  lapsed: 'lapsed',
  'late-objection': 'objection_late',
  refused: 'refused',
} as const satisfies Partial<Record<MoneyFigure, string>>;

const caseRecordOf = (row: FigureCase, sum: (typeof sumOf)[MoneyFigure]) =>
  MoneyFigureRecord.parse({
    id: row.id,
    caseId: row.id,
    orderId: null,
    appealId: null,
    number: caseNumberText(row),
    bankName: null,
    at: row.received_at,
    amount: sum === undefined ? null : Number(row[sum]),
    seconds: sum === undefined ? row.seconds : null,
  });

const caseRecords = async (tx: Reader, actor: Actor, { figure, ...asked }: Asked) => {
  const sum = sumOf[figure];
  const rows = tx
    .selectFrom(figureCases(tx, actor, action, asked).as('found'))
    .selectAll()
    .$if(sum !== undefined, (rest) => rest.where(sum ?? 'loss', '>', 0n));
  const page = await pageFrom(tx, rows, { column: 'id', cursor: asked.cursor, limit: asked.limit, descending: true });
  return { ...page, rows: page.rows.map((row) => caseRecordOf(row, sum)) };
};

const orderRecords = async (tx: Reader, actor: Actor, asked: Asked, mark: string, now: Temporal.Instant) => {
  const { bankId, cursor, limit } = asked;
  const rows = tx
    .selectFrom(figureOrders(tx, actor, action, asked, now).as('found'))
    .selectAll()
    .where('counts', '=', true)
    .where((eb) => eb(eb.ref(mark as 'counts'), '=', true))
    .$if(bankId !== undefined, (rest) => rest.where('bank_id', '=', bankId ?? ''));
  const page = await pageFrom(tx, rows, { column: 'id', cursor, limit, descending: true });
  return {
    ...page,
    rows: page.rows.map((row) =>
      MoneyFigureRecord.parse({
        id: row.id,
        caseId: row.case_id,
        orderId: row.id,
        appealId: null,
        number: orderNumberText(row) ?? '',
        bankName: row.bank_name,
        at: row.sealed_at,
        amount: row.executed_amount === null ? null : Number(row.executed_amount),
        seconds: row.seconds,
      }),
    ),
  };
};

const numberOf = ({ appeal_id: appealId, kind, year, number }: ClockRow): string => {
  if (appealId !== null) return appealNumberText({ year, number });
  return kind === null ? caseNumberText({ year, number }) : (orderNumberText({ kind, year, number }) ?? '');
};

const clockRecords = async (tx: Reader, actor: Actor, asked: Asked, figure: ClockFigure, now: Temporal.Instant) => {
  const rows = tx
    .selectFrom(figureClocks({ tx, actor, action, filter: asked, now }, figure).as('found'))
    .selectAll()
    .where('late', '=', true);
  const page = await pageFrom(tx, rows, { column: 'id', cursor: asked.cursor, limit: asked.limit, descending: true });
  return {
    ...page,
    rows: page.rows.map((row) =>
      MoneyFigureRecord.parse({
        id: row.id,
        caseId: row.case_id,
        orderId: row.order_id,
        appealId: row.appeal_id,
        number: numberOf(row),
        bankName: row.bank_name,
        at: row.at,
        amount: null,
        seconds: row.seconds,
      }),
    ),
  };
};

/** The records that a figure was counted from, the newest first. */
export const listMoneyFigureRecords = handleAll(
  moneyFigureEndpoints.listMoneyFigureRecords,
  async ({ actor, query, tx, now, refuse }) => {
    if (momentsOf(query) === null) refuse('money-figures-span');
    const { figure } = query;
    if (isClockFigure(figure)) return clockRecords(tx, actor, query, figure, now);
    const mark = Object.entries(marks).find(([name]) => name === figure)?.[1];
    return mark === undefined ? caseRecords(tx, actor, query) : orderRecords(tx, actor, query, mark, now);
  },
);
