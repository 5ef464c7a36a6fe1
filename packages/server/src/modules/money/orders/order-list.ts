import type { OrderKind, OrderState } from '@lianfang/contract/orders/orders';
import { sql, type SqlBool } from 'kysely';
import type { Reader } from '../../../kernel/database/connect.ts';
import { allOrders } from './order-subject.ts';

export interface OrderFilter {
  readonly caseId?: string | undefined;
  readonly bankId?: string | undefined;
  readonly state?: OrderState | undefined;
  readonly kind?: OrderKind | undefined;
  readonly open?: boolean | undefined;
  readonly search?: string | undefined;
}

const openStates = ['draft', 'submitted', 'forwarded', 'sealed', 'received', 'objected'] as const;

/** When the clock of an order runs out that ends first; orders without one come last. The id makes it unique. */
const urgency = sql<string>`
  coalesce(to_char(
    case when control_order.state in ('sealed', 'received') then control_order.answer_due_at
         when control_order.state = 'objected' then control_order.objection_due_at
         when control_order.state in ('executed', 'queued') then control_order.restricted_until end
    at time zone 'UTC', 'YYYYMMDDHH24MISSMS'), 'Z')
  || case when control_order.state = 'ended' then '9' else '1' end || control_order.id::text`;

/** Orders that fit a filter, with a column `urgency` to page by. */
export const ordersWhere = (tx: Reader, { caseId, bankId, state, kind, open, search }: OrderFilter) =>
  tx
    .selectFrom(allOrders(tx).select(urgency.as('urgency')).as('found'))
    .selectAll()
    .$if(caseId !== undefined, (rest) => rest.where('case_id', '=', caseId ?? ''))
    .$if(bankId !== undefined, (rest) => rest.where('bank_id', '=', bankId ?? ''))
    .$if(state !== undefined, (rest) => rest.where('state', '=', state ?? ''))
    .$if(kind !== undefined, (rest) => rest.where('kind', '=', kind ?? ''))
    .$if(open !== undefined, (rest) => rest.where('state', open === true ? 'in' : 'not in', openStates))
    .$if(search !== undefined, (rest) =>
      rest.where(
        sql<SqlBool>`strpos(account_number || ' ' || coalesce(account_name, '') || ' ' || coalesce(year || '〕' || number, ''), ${search ?? ''}) > 0`,
      ),
    );
