import type { Victim } from '@lianfang/contract/cases/cases';
import { readIdentifier } from '@lianfang/engine/linking/read-identifier';
import type { Secrets } from '../../../kernel/access/secrets.ts';
import type { Reader, Transaction } from '../../../kernel/database/connect.ts';
import { openVictim } from './victim.ts';

/**
 * Values that belong to the victim: the accounts they paid from, their phone, their ID number, in capitals. None of them
 * may link cases, and none is kept beside the sealed record of the victim.
 */
export type VictimsOwn = ReadonlySet<string>;

const foldedAs = (type: string, written: string | null | undefined): string[] => {
  const read = written ? readIdentifier(type, written) : null;
  return read === null ? [] : [read.value.toUpperCase()];
};

export const victimsOwn = (victim: Victim | null, paidFrom: readonly (string | null | undefined)[]): VictimsOwn =>
  new Set([
    ...paidFrom.flatMap((number) => foldedAs('account', number)),
    ...foldedAs('phone', victim?.phone),
    ...foldedAs('id-number', victim?.idNumber),
  ]);

export const isVictimsOwn = (own: VictimsOwn, value: string): boolean => own.has(value.toUpperCase());

/** The same of a case as it is kept. Opens the victim. */
export const victimsOwnOf = async (tx: Reader, secrets: Secrets, caseId: string): Promise<VictimsOwn> => {
  const { victim_sealed: sealed } = await tx
    .selectFrom('fraud_case')
    .select('victim_sealed')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
  const paid = await tx.selectFrom('case_transfer').select('from_number').where('case_id', '=', caseId).execute();
  return victimsOwn(
    openVictim(secrets, caseId, sealed),
    paid.map(({ from_number }) => from_number),
  );
};

/** Takes away what turned out to be the victim's own, once more became known of them. */
export const dropVictimsOwn = async (tx: Transaction, secrets: Secrets, caseId: string): Promise<void> => {
  const own = [...(await victimsOwnOf(tx, secrets, caseId))];
  if (own.length === 0) return;
  await tx
    .deleteFrom('case_identifier')
    .where('case_id', '=', caseId)
    .where((eb) => eb(eb.fn('upper', ['value']), 'in', own))
    .execute();
  await tx
    .deleteFrom('reading_correction')
    .where('case_id', '=', caseId)
    .where('what', '=', 'identifier')
    .where((eb) => eb(eb.fn('upper', [eb.fn.coalesce('suggested', 'settled')]), 'in', own))
    .execute();
};
