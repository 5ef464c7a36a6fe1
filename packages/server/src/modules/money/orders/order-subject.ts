import type { Reader } from '../../../kernel/database/connect.ts';
import type { Subject } from '../../../kernel/http/call.ts';
import { sql } from 'kysely';

/** The bank takes part from the moment an order is sealed; before that it knows nothing of it. */
export const partPaths = sql<
  string[]
>`case when control_order.sealed_at is null then '{}'::text[] else array[bank.path] end`;

/** Orders with their case, the unit of the police and the bank. */
export const allOrders = (tx: Reader) =>
  tx
    .selectFrom('control_order')
    .innerJoin('fraud_case', 'fraud_case.id', 'control_order.case_id')
    .innerJoin('unit', 'unit.id', 'control_order.unit_id')
    .innerJoin('unit as bank', 'bank.id', 'control_order.bank_id')
    .selectAll('control_order')
    .select(['fraud_case.year as case_year', 'fraud_case.number as case_number', 'fraud_case.state as case_state'])
    .select(['unit.name as unit_name', 'unit.path as unit_path', 'bank.name as bank_unit_name'])
    .select('bank.path as bank_path')
    .select(partPaths.as('part_paths'));

export type OrderFound = Awaited<ReturnType<ReturnType<typeof allOrders>['execute']>>[number];

export interface OrderSubject extends Subject {
  readonly order: OrderFound;
}

/** An order as what the policy looks at. */
export const subjectOf = (order: OrderFound): OrderSubject => ({
  kind: 'order',
  id: order.id,
  unitId: order.unit_id,
  facts: { unitPath: order.unit_path, unitPaths: order.part_paths, authorId: order.drafted_by },
  order,
});

/** The order that an id names, or null. */
export const orderSubject = async (tx: Reader, id: string): Promise<OrderSubject | null> => {
  const found = await allOrders(tx).where('control_order.id', '=', id).executeTakeFirst();
  return found ? subjectOf(found) : null;
};

/** Orders by id, in one query; one that does not exist is left out. */
export const ordersById = async (tx: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, OrderFound>> => {
  if (ids.length === 0) return new Map();
  const rows = await allOrders(tx).where('control_order.id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row]));
};

/** The orders of a case that ids name, in the order of the ids; null where one is missing. */
export const orderSubjects = async (
  tx: Reader,
  caseId: string,
  ids: readonly string[],
): Promise<OrderSubject[] | null> => {
  const rows = await allOrders(tx)
    .where('control_order.case_id', '=', caseId)
    .where('control_order.id', 'in', ids)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, subjectOf(row)]));
  const found = ids.map((id) => byId.get(id)).filter((one) => one !== undefined);
  return found.length === ids.length ? found : null;
};
