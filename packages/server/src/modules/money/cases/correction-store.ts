import type { CaseReading } from '@lianfang/contract/cases/identifiers';
import { v7 as uuid } from 'uuid';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { keyOf, type MeantIdentifier, meantIdentifiers } from './identifier-store.ts';
import type { VictimsOwn } from './victims-own.ts';

interface Correction {
  readonly what: 'type' | 'identifier';
  readonly identifier_type: string | null;
  readonly suggested: string | null;
  readonly settled: string | null;
}

/** What was saved of a case. Identifiers are undefined where the save did not touch them. */
export interface Settled {
  readonly type: string | null;
  readonly identifiers: readonly MeantIdentifier[] | undefined;
}

const typeCorrection = (reading: CaseReading, { type }: Settled): Correction[] =>
  type === null || type === reading.type
    ? []
    : [{ what: 'type', identifier_type: null, suggested: reading.type, settled: type }];

/** What was found and not kept, and what was kept and not found. */
const identifierCorrections = (reading: CaseReading, { identifiers }: Settled, own: VictimsOwn): Correction[] => {
  if (identifiers === undefined) return [];
  const found = meantIdentifiers(
    reading.identifiers.map((one) => ({ ...one, origin: 'narrative' as const })),
    own,
  );
  const [foundKeys, keptKeys] = [new Set(found.map(keyOf)), new Set(identifiers.map(keyOf))];
  const dropped = found.filter((one) => !keptKeys.has(keyOf(one)));
  const added = identifiers.filter((one) => !foundKeys.has(keyOf(one)));
  return [
    ...dropped.map(({ type, value }) => ({ identifier_type: type, suggested: value, settled: null })),
    ...added.map(({ type, value }) => ({ identifier_type: type, suggested: null, settled: value })),
  ].map((one) => ({ what: 'identifier', ...one }));
};

/** Keeps where what a person saved is not what the machine suggested; the same correction is kept once. */
export const keepCorrections = async (
  tx: Transaction,
  caseId: string,
  reading: CaseReading | null,
  { own, by, now, ...settled }: Settled & { own: VictimsOwn; by: string | null; now: Temporal.Instant },
): Promise<void> => {
  if (reading === null) return;
  const corrections = [...typeCorrection(reading, settled), ...identifierCorrections(reading, settled, own)];
  if (corrections.length === 0) return;
  const told = { case_id: caseId, model: reading.model, corrected_by: by, corrected_at: now.toString() };
  await tx
    .insertInto('reading_correction')
    .values(corrections.map((one) => ({ id: uuid(), ...one, ...told })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};
