import { CaseTransfer, type CaseTransferText } from '@lianfang/contract/cases/cases';
import { v7 as uuid } from 'uuid';
import type { Reader, Transaction } from '../../../kernel/database/connect.ts';

/** Payments of one case at most. */
export const mostTransfers = 500;

const accountColumns = (side: 'from' | 'to', account: CaseTransferText['from']) => ({
  [`${side}_number`]: account?.number ?? null,
  [`${side}_name`]: account?.name ?? null,
  [`${side}_bank_name`]: account?.bankName ?? null,
  [`${side}_bank_id`]: account?.bankId ?? null,
});

/** Adds payments; false where one of them is on record already. */
export const insertTransfers = async (
  tx: Transaction,
  caseId: string,
  transfers: readonly CaseTransferText[],
): Promise<boolean> => {
  if (transfers.length === 0) return true;
  const rows = transfers.map((transfer) => ({
    id: uuid(),
    case_id: caseId,
    at: transfer.at,
    amount: BigInt(transfer.amount),
    method: transfer.method,
    reference: transfer.reference,
    ...accountColumns('from', transfer.from),
    ...accountColumns('to', transfer.to),
    to_number: transfer.to.number,
  }));
  const result = await tx
    .insertInto('case_transfer')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === BigInt(rows.length);
};

/** The payments of a case, latest first: there the money is still most likely to be held. */
export const transfersOf = async (tx: Reader, caseId: string): Promise<CaseTransfer[]> => {
  const rows = await tx
    .selectFrom('case_transfer')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) =>
    CaseTransfer.parse({
      id: row.id,
      at: row.at,
      amount: Number(row.amount),
      method: row.method,
      from:
        row.from_number === null
          ? null
          : { number: row.from_number, name: row.from_name, bankName: row.from_bank_name, bankId: row.from_bank_id },
      to: { number: row.to_number, name: row.to_name, bankName: row.to_bank_name, bankId: row.to_bank_id },
      reference: row.reference,
    }),
  );
};
