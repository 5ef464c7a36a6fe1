import type { OrderKind, OrderRow, OrderState } from '@lianfang/contract/orders/orders';
import { type Expression, type ExpressionBuilder, sql, type SqlBool } from 'kysely';
import type { Reader } from '../../../kernel/database/connect.ts';
import type { Tables } from '../../../kernel/database/tables/index.ts';
import { pageFrom } from '../../../kernel/database/page.ts';
import { allOrders } from './order-subject.ts';
import { orderRowOf, type Side } from './order-views.ts';

export interface OrderFilter {
  readonly caseId?: string | undefined;
  readonly bankId?: string | undefined;
  readonly state?: OrderState | undefined;
  readonly kind?: OrderKind | undefined;
  readonly open?: boolean | undefined;
  readonly search?: string | undefined;
}

/** Orders are counted so far; of more nobody reads the number. */
const countTo = 200;

/** Written out, so that the planner sees the index over open orders. */
const isOpen = sql<SqlBool>`control_order.state in ('draft', 'submitted', 'forwarded', 'sealed', 'received', 'objected')`;

/** When the clock of an order runs out that ends first; orders without one come last. The id makes it unique. */
const urgency = sql<string>`order_urgency(control_order.state, control_order.answer_due_at,
  control_order.objection_due_at, control_order.restricted_until, control_order.id)`;

const matches = (search: string) => sql<SqlBool>`strpos(
  control_order.account_number || ' ' || coalesce(control_order.account_name, '') || ' '
    || coalesce(control_order.year || '〕' || control_order.number, ''), ${search}) > 0`;

/** The ids of orders that fit a filter, by urgency, with what access is decided by. */
const idsWhere = (tx: Reader, { caseId, bankId, state, kind, open, search }: OrderFilter) =>
  tx
    .selectFrom('control_order')
    .innerJoin('unit', 'unit.id', 'control_order.unit_id')
    .select(['control_order.id', urgency.as('urgency')])
    .$if(caseId !== undefined, (rest) => rest.where('control_order.case_id', '=', caseId ?? ''))
    .$if(bankId !== undefined, (rest) => rest.where('control_order.bank_id', '=', bankId ?? ''))
    .$if(state !== undefined, (rest) => rest.where('control_order.state', '=', state ?? ''))
    .$if(kind !== undefined, (rest) => rest.where('control_order.kind', '=', kind ?? ''))
    .$if(open !== undefined, (rest) => rest.where(open === true ? isOpen : sql<SqlBool>`not ${isOpen}`))
    .$if(search !== undefined, (rest) => rest.where(matches(search ?? '')));

/** The column of the unit of the police that access is decided by. */
export interface ListColumns {
  readonly unitPath: Expression<unknown>;
}

/** Which orders the asker may see: those of units of the police that a condition lets through, or those sealed to banks. */
export type Visible = ((columns: ListColumns) => Expression<SqlBool>) | { readonly banks: readonly string[] };

const isVisible = (eb: ExpressionBuilder<Tables, 'control_order' | 'unit'>, visible: Visible) =>
  typeof visible === 'function'
    ? visible({ unitPath: eb.ref('unit.path') })
    : eb.and([
        eb('control_order.sealed_at', 'is not', null),
        visible.banks.length === 0 ? sql<SqlBool>`false` : eb('control_order.bank_id', 'in', visible.banks),
      ]);

export interface OrderPage {
  readonly filter: OrderFilter;
  readonly cursor: string | undefined;
  readonly limit: number;
  readonly side: Side;
  readonly now: Temporal.Instant;
  readonly visible: Visible;
}

/** A page of orders, the most urgent first. First which orders, then all about them: so the planner weighs only what decides. */
export const orderPage = async (tx: Reader, { filter, cursor, limit, side, now, visible }: OrderPage) => {
  const ids = idsWhere(tx, filter).where((eb) => isVisible(eb, visible));
  const page = await pageFrom(tx, ids, { column: 'urgency', cursor, limit, countTo });
  const rows: OrderRow[] = [];
  if (page.rows.length > 0) {
    const found = await allOrders(tx)
      .where(
        'control_order.id',
        'in',
        page.rows.map(({ id }) => id),
      )
      .execute();
    const byId = new Map(found.map((row) => [row.id, row]));
    for (const { id } of page.rows) {
      const row = byId.get(id);
      if (row) rows.push(orderRowOf(row, side, now));
    }
  }
  return { ...page, rows };
};
