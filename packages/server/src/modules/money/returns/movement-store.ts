import { ReturnMovement } from '@lianfang/contract/returns/returns';
import type { Reader, Transaction } from '../../../kernel/database/connect.ts';
import { caseNumberText } from '../cases/case-subject.ts';
import type { ReturnFound } from './return-subject.ts';

/** Puts the movements in place of those that were there. */
export const replaceMovements = async (
  tx: Transaction,
  returnId: string,
  movements: readonly ReturnMovement[],
): Promise<void> => {
  await tx.deleteFrom('return_movement').where('money_return_id', '=', returnId).execute();
  if (movements.length === 0) return;
  const rows = movements.map(({ at, side, amount, counterparty, caseId }, place) => ({
    money_return_id: returnId,
    place,
    at,
    side,
    amount: BigInt(amount),
    counterparty,
    case_id: caseId,
  }));
  await tx.insertInto('return_movement').values(rows).execute();
};

/** What came into the frozen account and left it, in the order of time. */
export const movementsOf = async (tx: Reader, returnId: string): Promise<ReturnMovement[]> => {
  const rows = await tx
    .selectFrom('return_movement')
    .selectAll()
    .where('money_return_id', '=', returnId)
    .orderBy('at')
    .orderBy('place')
    .execute();
  return rows.map((row) =>
    ReturnMovement.parse({
      at: row.at,
      side: row.side,
      amount: Number(row.amount),
      counterparty: row.counterparty,
      caseId: row.case_id,
    }),
  );
};

const paymentsInto = (tx: Reader, account: string, unitPath: string) =>
  tx
    .selectFrom('case_transfer')
    .innerJoin('fraud_case', 'fraud_case.id', 'case_transfer.case_id')
    .innerJoin('unit', 'unit.id', 'fraud_case.unit_id')
    .where('to_number', '=', account)
    .where((eb) => eb.fn<boolean>('starts_with', [eb.ref('unit.path'), eb.val(unitPath)]));

/** The credits of an account that victims of the unit's cases reported, as the first movements of a return. */
export const reportedCredits = async (tx: Reader, account: string, unitPath: string): Promise<ReturnMovement[]> => {
  const rows = await paymentsInto(tx, account, unitPath)
    .select(['at', 'amount', 'from_number', 'case_id'])
    .orderBy('at')
    .orderBy('case_transfer.id')
    .limit(2000)
    .execute();
  return rows.map((row) =>
    ReturnMovement.parse({
      at: row.at,
      side: 'in',
      amount: Number(row.amount),
      counterparty: row.from_number,
      caseId: row.case_id,
    }),
  );
};

/**
 * Cases of the unit whose victim paid into the frozen account and has no application yet: the police tell them on their
 * own initiative (冻结资金返还若干规定 第四条).
 */
export const candidatesOf = async (tx: Reader, found: ReturnFound) => {
  const rows = await paymentsInto(tx, found.account_number, found.unit_path)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('return_claim')
            .select('return_claim.id')
            .where('money_return_id', '=', found.id)
            .whereRef('return_claim.case_id', '=', 'fraud_case.id'),
        ),
      ),
    )
    .groupBy(['fraud_case.id', 'fraud_case.year', 'fraud_case.number'])
    .select(['fraud_case.id', 'fraud_case.year', 'fraud_case.number'])
    .select((eb) => [eb.fn.sum<string>('amount').as('paid'), eb.fn.countAll<string>().as('payments')])
    .orderBy('fraud_case.id')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    caseId: row.id,
    caseNumber: caseNumberText(row),
    paid: Number(row.paid),
    payments: Number(row.payments),
  }));
};
