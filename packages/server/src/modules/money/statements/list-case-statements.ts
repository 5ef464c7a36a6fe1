import { statementEndpoints } from '@lianfang/contract/statements/endpoints';
import { CaseId } from '@lianfang/contract/ids';
import { Contradiction } from '@lianfang/contract/statements/statements';
import type { Reader } from '../../../kernel/database/connect.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { caseSubject } from '../cases/case-subject.ts';
import { allStatements } from './statement-subject.ts';
import { statementRecords } from './statement-views.ts';

const fen = (amount: bigint | null): number | null => (amount === null ? null : Number(amount));

const contradictionsOf = async (tx: Reader, caseId: string): Promise<Contradiction[]> => {
  const rows = await tx
    .selectFrom('contradiction')
    .innerJoin('statement', 'statement.id', 'contradiction.statement_id')
    .innerJoin('control_order', 'control_order.id', 'statement.order_id')
    .innerJoin('unit as bank', 'bank.id', 'control_order.bank_id')
    .selectAll('contradiction')
    .select(['statement.account', 'bank.name as bank_name'])
    .where('contradiction.case_id', '=', caseId)
    .orderBy('contradiction.at', 'desc')
    .orderBy('contradiction.id', 'desc')
    .limit(500)
    .execute();
  return rows.map((row) =>
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
    }),
  );
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
    };
  },
);
