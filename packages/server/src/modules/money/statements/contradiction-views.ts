import { Contradiction } from '@lianfang/contract/statements/statements';
import type { Reader } from '../../../kernel/database/connect.ts';
import type { Subject } from '../../../kernel/http/call.ts';

/** Contradictions with the statement they came to light with, its bank, and who looked into them. */
export const allContradictions = (tx: Reader) =>
  tx
    .selectFrom('contradiction')
    .innerJoin('statement', 'statement.id', 'contradiction.statement_id')
    .innerJoin('control_order', 'control_order.id', 'statement.order_id')
    .innerJoin('unit', 'unit.id', 'control_order.unit_id')
    .innerJoin('unit as bank', 'bank.id', 'control_order.bank_id')
    .leftJoin('person as looker', 'looker.id', 'contradiction.looked_by')
    .selectAll('contradiction')
    .select(['statement.account', 'bank.name as bank_name', 'looker.name as looked_by_name'])
    .select(['unit.id as unit_id', 'unit.path as unit_path']);

export type ContradictionFound = Awaited<ReturnType<ReturnType<typeof allContradictions>['execute']>>[number];

export interface ContradictionSubject extends Subject {
  readonly contradiction: ContradictionFound;
}

/** The contradiction that an id names, or null: it belongs to the police of the order. */
export const contradictionSubject = async (tx: Reader, id: string): Promise<ContradictionSubject | null> => {
  const found = await allContradictions(tx).where('contradiction.id', '=', id).executeTakeFirst();
  if (!found) return null;
  const facts = { unitPath: found.unit_path };
  return { kind: 'contradiction', id: found.id, unitId: found.unit_id, facts, contradiction: found };
};

const fen = (amount: bigint | null): number | null => (amount === null ? null : Number(amount));

/** A found contradiction as the police see it. */
export const contradictionOf = (row: ContradictionFound): Contradiction =>
  Contradiction.parse({
    id: row.id,
    kind: row.kind,
    statementId: row.statement_id,
    account: row.account,
    bankName: row.bank_name,
    counterparty: row.counterparty,
    reference: row.reference,
    at: row.at,
    told: fen(row.told),
    against: fen(row.against),
    againstAt: row.against_at,
    lookedAt: row.looked_at,
    lookedByName: row.looked_by_name,
    remark: row.remark,
  });
