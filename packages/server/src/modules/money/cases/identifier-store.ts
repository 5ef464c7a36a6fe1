import { CaseIdentifier, type CaseIdentifierText, type IdentifierType } from '@lianfang/contract/cases/identifiers';
import { readIdentifier } from '@lianfang/engine/linking/read-identifier';
import { sql, type SqlBool } from 'kysely';
import type { Reader, Transaction } from '../../../kernel/database/connect.ts';
import { namesOf } from '../../people/index.ts';
import { isVictimsOwn, type VictimsOwn } from './victims-own.ts';

/** An identifier with what it means to the engine of linking. */
export interface MeantIdentifier {
  readonly type: IdentifierType;
  readonly value: string;
  readonly written: string;
  readonly origin: CaseIdentifier['origin'];
}

type Written = Pick<MeantIdentifier, 'type' | 'origin'> & Pick<CaseIdentifierText, 'value'>;

export const keyOf = ({ type, value }: Pick<MeantIdentifier, 'type' | 'value'>): string => `${type} ${value}`;

/** What was written down, each that means something once, and without what is the victim's own. */
export const meantIdentifiers = (written: readonly Written[], own: VictimsOwn): MeantIdentifier[] => {
  const meant = written.flatMap(({ type, value, origin }): MeantIdentifier[] => {
    const read = readIdentifier(type, value);
    return read === null || isVictimsOwn(own, read.value)
      ? []
      : [{ type, value: read.value.slice(0, 300), written: value, origin }];
  });
  return [...new Map(meant.map((one) => [keyOf(one), one])).values()];
};

interface Noted {
  readonly by: string | null;
  readonly now: Temporal.Instant;
}

/** Adds identifiers of cases; one that a case has already stays as it was noted first. */
export const insertIdentifiers = async (
  tx: Transaction,
  identifiers: readonly (MeantIdentifier & { readonly caseId: string })[],
  { by, now }: Noted,
): Promise<void> => {
  if (identifiers.length === 0) return;
  const noted = { noted_by: by, noted_at: now.toString() };
  await tx
    .insertInto('case_identifier')
    .values(
      identifiers.map(({ caseId, type, value, written, origin }) => ({
        case_id: caseId,
        type,
        value,
        written,
        origin,
        ...noted,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/** Makes these the identifiers of a case. */
export const replaceIdentifiers = async (
  tx: Transaction,
  caseId: string,
  identifiers: readonly MeantIdentifier[],
  noted: Noted,
): Promise<void> => {
  const kept = identifiers.map(keyOf);
  await tx
    .deleteFrom('case_identifier')
    .where('case_id', '=', caseId)
    .where(sql<SqlBool>`type || ' ' || value <> all(${kept}::text[])`)
    .execute();
  await insertIdentifiers(
    tx,
    identifiers.map((one) => ({ ...one, caseId })),
    noted,
  );
};

/** The identifiers of a case, oldest first. */
export const identifiersOf = async (tx: Reader, caseId: string): Promise<CaseIdentifier[]> => {
  const rows = await tx
    .selectFrom('case_identifier')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('noted_at')
    .orderBy('type')
    .orderBy('value')
    .execute();
  const names = await namesOf(
    tx,
    rows.map(({ noted_by }) => noted_by),
  );
  return rows.map(({ type, value, written, origin, noted_at, noted_by }) =>
    CaseIdentifier.parse({ type, value, written, origin, at: noted_at, byName: names(noted_by) }),
  );
};
