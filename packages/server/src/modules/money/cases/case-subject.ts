import type { Reader } from '../../../kernel/database/connect.ts';
import type { Subject } from '../../../kernel/http/call.ts';

/** Cases with the unit that accepted them. */
export const allCases = (tx: Reader) =>
  tx
    .selectFrom('fraud_case')
    .innerJoin('unit', 'unit.id', 'fraud_case.unit_id')
    .selectAll('fraud_case')
    .select(['unit.name as unit_name', 'unit.path as unit_path']);

export type CaseFound = Awaited<ReturnType<ReturnType<typeof allCases>['execute']>>[number];

export interface CaseSubject extends Subject {
  readonly case: CaseFound;
}

/** The case that an id names, or null. */
export const caseSubject = async (tx: Reader, id: string): Promise<CaseSubject | null> => {
  const found = await allCases(tx).where('fraud_case.id', '=', id).executeTakeFirst();
  if (!found) return null;
  const facts = { unitPath: found.unit_path, authorId: found.officer_id };
  return { kind: 'case', id: found.id, unitId: found.unit_id, facts, case: found };
};

/** 2026-000123. */
export const caseNumberText = ({ year, number }: Pick<CaseFound, 'year' | 'number'>): string =>
  `${year}-${String(number).padStart(6, '0')}`;
