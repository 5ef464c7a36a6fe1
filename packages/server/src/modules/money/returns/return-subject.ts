import { sql } from 'kysely';
import type { Reader } from '../../../kernel/database/connect.ts';
import type { Subject } from '../../../kernel/http/call.ts';

/** Returns with their case, unit, frozen account, bank and the round they are in. */
export const allReturns = (tx: Reader) =>
  tx
    .selectFrom('money_return')
    .innerJoin('fraud_case', 'fraud_case.id', 'money_return.case_id')
    .innerJoin('unit', 'unit.id', 'money_return.unit_id')
    .innerJoin('control_order as freeze', 'freeze.id', 'money_return.freeze_id')
    .innerJoin('unit as bank', 'bank.id', 'freeze.bank_id')
    .innerJoin('return_round', (join) =>
      join
        .onRef('return_round.money_return_id', '=', 'money_return.id')
        .onRef('return_round.number', '=', 'money_return.round'),
    )
    .selectAll('money_return')
    .select(['fraud_case.year as case_year', 'fraud_case.number as case_number'])
    .select(['unit.name as unit_name', 'unit.path as unit_path', 'bank.name as bank_unit_name'])
    .select(['freeze.account_number', 'freeze.account_name', 'freeze.bank_name', 'freeze.bank_id', 'freeze.layer'])
    .select(['return_round.method', 'return_round.reported_by', 'return_round.notice_on', 'return_round.notice_end'])
    .select(['return_round.notice_warnings', 'return_round.organ', 'return_round.decision'])
    .select([
      sql<number>`(select count(*)::int from return_claim where money_return_id = money_return.id)`.as('claims'),
      sql<number>`(select count(*)::int from return_claim where money_return_id = money_return.id and standing = 'waiting')`.as(
        'waiting',
      ),
    ]);

export type ReturnFound = Awaited<ReturnType<ReturnType<typeof allReturns>['execute']>>[number];

export interface ReturnSubject extends Subject {
  readonly id: string;
  readonly found: ReturnFound;
}

const subjectOf = (found: ReturnFound): ReturnSubject => ({
  kind: 'return',
  id: found.id,
  unitId: found.unit_id,
  facts: { unitPath: found.unit_path, authorId: found.reported_by },
  found,
});

/** The return that an id names, or null. */
export const returnSubject = async (tx: Reader, id: string): Promise<ReturnSubject | null> => {
  const found = await allReturns(tx).where('money_return.id', '=', id).executeTakeFirst();
  return found ? subjectOf(found) : null;
};
