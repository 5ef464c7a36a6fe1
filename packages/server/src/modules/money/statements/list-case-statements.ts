import { statementEndpoints } from '@lianfang/contract/statements/endpoints';
import { CaseId } from '@lianfang/contract/ids';
import type { Contradiction } from '@lianfang/contract/statements/statements';
import { sql } from 'kysely';
import type { Reader } from '../../../kernel/database/connect.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { caseSubject } from '../cases/case-subject.ts';
import { allContradictions, contradictionOf } from './contradiction-views.ts';
import { allStatements } from './statement-subject.ts';
import { statementRecords } from './statement-views.ts';

const contradictionsOf = async (tx: Reader, caseId: string): Promise<Contradiction[]> => {
  const rows = await allContradictions(tx)
    .where('contradiction.case_id', '=', caseId)
    .orderBy('contradiction.at', 'desc')
    .orderBy('contradiction.id', 'desc')
    .limit(500)
    .execute();
  return rows.map(contradictionOf);
};

/** How many were found beyond those that are kept one by one. */
const countLeftOut = async (tx: Reader, caseId: string): Promise<number> => {
  const kept = sql`(select count(*) from contradiction where contradiction.statement_id = statement.id)`;
  const row = await tx
    .selectFrom('statement')
    .select(sql<bigint>`coalesce(sum(greatest(0, statement.contrary_count - ${kept})), 0)::bigint`.as('count'))
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
};

/** How many contradictions a case has. */
export const countContradictions = async (tx: Reader, caseId: string): Promise<number> => {
  const row = await tx
    .selectFrom('contradiction')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
};

/** What banks told in a case, the latest first, and where it contradicts itself. */
export const listCaseStatements = handle(
  statementEndpoints.listCaseStatements,
  ({ params, tx }) => caseSubject(tx, params.caseId),
  async ({ subject, tx }) => {
    const rows = await allStatements(tx)
      .where('statement.case_id', '=', subject.case.id)
      .orderBy('statement.given_at', 'desc')
      .orderBy('statement.id', 'desc')
      .limit(500)
      .execute();
    return {
      caseId: CaseId.parse(subject.case.id),
      statements: await statementRecords(tx, rows),
      contradictions: await contradictionsOf(tx, subject.case.id),
      contradictionCount: await countContradictions(tx, subject.case.id),
      contradictionsLeftOut: await countLeftOut(tx, subject.case.id),
    };
  },
);
