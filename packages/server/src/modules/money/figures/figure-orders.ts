import type { Action } from '@lianfang/contract/endpoints';
import { sql } from 'kysely';
import type { Actor } from '../../../kernel/access/actor.ts';
import { visibleTo } from '../../../kernel/access/decide.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { type FigureFilter, momentsOf, withinFilter } from './figure-filter.ts';

/** Still owed by its bank: sealed and neither answered nor withdrawn. */
const isOwed = sql<boolean>`(control_order.answered_at is null and control_order.state in ('sealed', 'received', 'objected'))`;

const isLate = (now: string) =>
  sql<boolean>`((${isOwed} or control_order.answered_at is not null)
    and coalesce(control_order.answered_at, ${now}) > control_order.answer_due_at)`;

const isOver = (now: string) =>
  sql<boolean>`(control_order.kind in ('stop', 'renew-stop', 'freeze', 'renew-freeze')
    and control_order.restricted_until <= ${now} and control_order.answered_at is not null
    and coalesce(control_order.ended_at, control_order.restricted_until) >= control_order.restricted_until)`;

/** Nothing held the account from the moment the order ran out. */
const isUnfollowed = sql<boolean>`not exists (
  select from control_order as later
  where later.account_number = control_order.account_number and later.id <> control_order.id
    and later.restricted_from <= control_order.restricted_until and later.restricted_until > control_order.restricted_until
)`;

const answeredObjectionAt = sql<string | null>`(
  select min(at) from control_order_event where order_id = control_order.id and move = 'answerObjection'
)`;

const isObjectionLate = (now: string) =>
  sql<boolean>`(control_order.objected_at is not null
    and coalesce(${answeredObjectionAt}, ${now}) > control_order.objection_due_at)`;

/** Orders that the filter takes and the actor may count under an action, with what each counts for. */
export const figureOrders = (tx: Reader, actor: Actor, action: Action, filter: FigureFilter, now: Temporal.Instant) => {
  const span = momentsOf(filter);
  const at = now.toString();
  return tx
    .selectFrom('control_order')
    .innerJoin('unit', 'unit.id', 'control_order.unit_id')
    .innerJoin('unit as bank', 'bank.id', 'control_order.bank_id')
    .select(['control_order.id', 'control_order.case_id', 'control_order.bank_id', 'bank.name as bank_name'])
    .select(['control_order.kind', 'control_order.year', 'control_order.number', 'control_order.executed_amount'])
    .select((eb) => eb.ref('control_order.sealed_at').$notNull().as('sealed_at'))
    .select([
      sql<number | null>`extract(epoch from control_order.answered_at - control_order.sealed_at)::int`.as('seconds'),
      sql<boolean>`(${isOwed} or control_order.answered_at is not null)`.as('counts'),
      isLate(at).as('late'),
      isOver(at).as('over'),
      sql<boolean>`(${isOver(at)} and ${isUnfollowed})`.as('lapsed'),
      sql<boolean>`(control_order.objected_at is not null)`.as('objected'),
      isObjectionLate(at).as('objection_late'),
      sql<boolean>`(control_order.state = 'refused')`.as('refused'),
    ])
    .where('control_order.sealed_at', '>=', span?.since ?? '')
    .where('control_order.sealed_at', '<', span?.before ?? '')
    .where(withinFilter('unit.path', filter.unitId))
    .where((eb) => visibleTo(actor, action, { unitPath: eb.ref('unit.path') }));
};
