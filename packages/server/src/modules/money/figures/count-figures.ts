import type { Action } from '@lianfang/contract/endpoints';
import type { BankFigures, MoneyFigures, MoneyMonth } from '@lianfang/contract/money-figures/figures';
import { MoneyFigures as MoneyFiguresShape } from '@lianfang/contract/money-figures/figures';
import { sql } from 'kysely';
import type { Actor } from '../../../kernel/access/actor.ts';
import { timeZone } from '../../../kernel/clock/clock.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { countClocks } from './figure-clocks.ts';
import { figureCases } from './figure-cases.ts';
import type { FigureFilter } from './figure-filter.ts';
import { figureOrders } from './figure-orders.ts';
import { spanColumns, spanOf } from './span-of.ts';

interface Counting {
  readonly tx: Reader;
  readonly actor: Actor;
  readonly action: Action;
  readonly filter: FigureFilter;
  readonly now: Temporal.Instant;
}

const amount = <C extends string>(column: C) => sql<bigint>`coalesce(sum(${sql.ref(column)}), 0)::bigint`.as(column);

const moneyColumns = [amount('loss'), amount('stopped'), amount('frozen'), amount('returned')] as const;

const countCases = ({ tx, actor, action, filter }: Counting) =>
  tx
    .selectFrom(figureCases(tx, actor, action, filter).as('found'))
    .select([...moneyColumns, ...spanColumns])
    .executeTakeFirstOrThrow();

const countMonths = async ({ tx, actor, action, filter }: Counting): Promise<MoneyMonth[]> => {
  const month = sql<string>`to_char(received_at at time zone ${sql.lit(timeZone)}, 'YYYY-MM')`;
  const rows = await tx
    .selectFrom(figureCases(tx, actor, action, filter).as('found'))
    .select([month.as('month'), sql<number>`count(*)::int`.as('cases'), ...moneyColumns])
    .groupBy('month')
    .orderBy('month')
    .execute();
  return rows.map((row) => ({
    month: row.month,
    cases: row.cases,
    loss: Number(row.loss),
    stopped: Number(row.stopped),
    frozen: Number(row.frozen),
    returned: Number(row.returned),
  }));
};

const times = <As extends string>(column: string, as: As) =>
  sql<number>`count(*) filter (where ${sql.ref(column)})::int`.as(as);

const countOrders = ({ tx, actor, action, filter, now }: Counting) =>
  tx
    .selectFrom(figureOrders(tx, actor, action, filter, now).as('found'))
    .where('counts', '=', true)
    .select([times('late', 'late'), times('over', 'over'), times('lapsed', 'lapsed')])
    .select([times('objected', 'objected'), times('objection_late', 'objection_late')])
    .select(spanColumns)
    .executeTakeFirstOrThrow();

const countBanks = async ({ tx, actor, action, filter, now }: Counting): Promise<BankFigures[]> => {
  const rows = await tx
    .selectFrom(figureOrders(tx, actor, action, filter, now).as('found'))
    .where('counts', '=', true)
    .groupBy(['bank_id', 'bank_name'])
    .select(['bank_id', 'bank_name', times('late', 'late'), times('refused', 'refused')])
    .select(spanColumns)
    .orderBy(sql`count(*) desc`)
    .orderBy('bank_id')
    .execute();
  return rows.map((row) => ({
    bankId: row.bank_id,
    bankName: row.bank_name,
    orders: row.out_of,
    answered: row.counted,
    late: row.late,
    refused: row.refused,
    answer: spanOf(row),
  })) as BankFigures[];
};

/** Everything the money desk is measured by, as the actor may count it under the action. */
export const countFigures = async (counting: Counting): Promise<MoneyFigures> => {
  const { filter, now } = counting;
  const cases = await countCases(counting);
  const orders = await countOrders(counting);
  const loss = Number(cases.loss);
  return MoneyFiguresShape.parse({
    asOf: now.toString({ smallestUnit: 'millisecond' }),
    from: filter.from,
    until: filter.until,
    unitId: filter.unitId ?? null,
    cases: cases.out_of,
    loss,
    sums: (['stopped', 'frozen', 'returned'] as const).map((figure) => ({
      figure,
      amount: Number(cases[figure]),
      outOf: loss,
    })),
    spans: [
      { figure: 'report-to-order', span: spanOf(cases) },
      { figure: 'order-to-answer', span: spanOf(orders) },
    ],
    misses: [
      { figure: 'late-answer', count: orders.late, outOf: orders.out_of },
      { figure: 'lapsed', count: orders.lapsed, outOf: orders.over },
      { figure: 'late-objection', count: orders.objection_late, outOf: orders.objected },
      // Every end that ran out could have been noticed late.
      { ...(await countClocks(counting, 'late-notice')), outOf: orders.over },
      await countClocks(counting, 'late-release'),
      await countClocks(counting, 'late-appeal'),
      await countClocks(counting, 'unexplained'),
    ],
    banks: await countBanks(counting),
    months: await countMonths(counting),
  });
};
