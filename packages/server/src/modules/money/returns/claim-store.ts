import { ReturnApplication, type ReturnClaimText } from '@lianfang/contract/returns/returns';
import type { Secrets } from '../../../kernel/access/secrets.ts';
import type { Reader, Transaction } from '../../../kernel/database/connect.ts';
import { caseNumberText } from '../cases/case-subject.ts';

const placeOf = (claimId: string): string => `return_claim.application:${claimId}`;

const sealed = (secrets: Secrets, id: string, application: ReturnApplication): string =>
  secrets.seal(JSON.stringify(application), placeOf(id));

/** The form as the victim filled it in. Throws where the key is unknown or the column was changed. */
const openApplication = (secrets: Secrets, id: string, text: string): ReturnApplication =>
  ReturnApplication.parse(JSON.parse(secrets.open(text, placeOf(id))));

const columnsOf = (secrets: Secrets, id: string, text: Omit<ReturnClaimText, 'caseId'>) => ({
  loss: BigInt(text.loss),
  told_on: text.toldOn,
  told: text.told,
  applied_on: text.appliedOn,
  application_sealed: sealed(secrets, id, text.application),
});

export interface NewClaim {
  readonly id: string;
  readonly returnId: string;
  readonly text: ReturnClaimText;
}

/** Adds the application of a case's victim; false where there is one already. */
export const insertClaim = async (
  tx: Transaction,
  secrets: Secrets,
  { id, returnId, text }: NewClaim,
  now: Temporal.Instant,
): Promise<boolean> => {
  const result = await tx
    .insertInto('return_claim')
    .values({
      id,
      money_return_id: returnId,
      case_id: text.caseId,
      created_at: now.toString(),
      ...columnsOf(secrets, id, text),
    })
    .onConflict((conflict) => conflict.columns(['money_return_id', 'case_id']).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
};

/** Writes an application anew; it has to be checked again. */
export const rewriteClaim = async (
  tx: Transaction,
  secrets: Secrets,
  id: string,
  text: Omit<ReturnClaimText, 'caseId'>,
): Promise<void> => {
  await tx
    .updateTable('return_claim')
    .set({ ...columnsOf(secrets, id, text), standing: 'waiting', standing_reason: null })
    .where('id', '=', id)
    .execute();
};

/** The applications of a return in the order in which they came, opened: the endpoint has to be one that reads a person. */
export const claimsOf = async (tx: Reader, secrets: Secrets, returnId: string) => {
  const rows = await tx
    .selectFrom('return_claim')
    .innerJoin('fraud_case', 'fraud_case.id', 'return_claim.case_id')
    .selectAll('return_claim')
    .select(['fraud_case.year', 'fraud_case.number'])
    .where('money_return_id', '=', returnId)
    .orderBy('return_claim.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    caseId: row.case_id,
    caseNumber: caseNumberText(row),
    loss: Number(row.loss),
    given: Number(row.given),
    toldOn: row.told_on,
    told: row.told,
    appliedOn: row.applied_on,
    standing: row.standing,
    standingReason: row.standing_reason,
    application: openApplication(secrets, row.id, row.application_sealed),
  }));
};

export type ClaimFound = Awaited<ReturnType<typeof claimsOf>>[number];

/** The application of an id in a return. */
export const findClaim = async (
  tx: Reader,
  secrets: Secrets,
  returnId: string,
  id: string,
): Promise<ClaimFound | null> => (await claimsOf(tx, secrets, returnId)).find((claim) => claim.id === id) ?? null;

/** Where the money of an application goes: back to where it left, or to the other own account. */
export const payeeOf = ({ paidFrom, payTo }: ReturnApplication) => payTo ?? paidFrom;
