import { sql } from 'kysely';
import type { Reader } from '../../../kernel/database/connect.ts';
import type { Subject } from '../../../kernel/http/call.ts';

/** The bank takes part: a statement is told for an order that was sealed. */
const partPaths = sql<string[]>`array[bank.path]`;

/** Statements with their order, the unit of the police and the bank. */
export const allStatements = (tx: Reader) =>
  tx
    .selectFrom('statement')
    .innerJoin('control_order', 'control_order.id', 'statement.order_id')
    .innerJoin('unit', 'unit.id', 'control_order.unit_id')
    .innerJoin('unit as bank', 'bank.id', 'control_order.bank_id')
    .leftJoin('person', 'person.id', 'statement.given_by')
    .leftJoin('bank_key', 'bank_key.id', 'statement.given_by_key')
    .selectAll('statement')
    .select(['control_order.kind as order_kind', 'control_order.year', 'control_order.number'])
    .select(['control_order.unit_id', 'unit.path as unit_path'])
    .select(['bank.path as bank_path', 'bank.name as bank_name'])
    .select((eb) => eb.fn.coalesce('person.name', 'bank_key.name').as('given_by_name'))
    .select(partPaths.as('part_paths'));

export type StatementFound = Awaited<ReturnType<ReturnType<typeof allStatements>['execute']>>[number];

export interface StatementSubject extends Subject {
  readonly statement: StatementFound;
}

/** The statement that an id names, or null. */
export const statementSubject = async (tx: Reader, id: string): Promise<StatementSubject | null> => {
  const found = await allStatements(tx).where('statement.id', '=', id).executeTakeFirst();
  if (!found) return null;
  const facts = { unitPath: found.unit_path, unitPaths: found.part_paths, authorId: found.given_by };
  return { kind: 'statement', id: found.id, unitId: found.unit_id, facts, statement: found };
};
