import { fraudTypesVersion } from '@lianfang/contract/cases/fraud-types';
import { v7 as uuid } from 'uuid';
import { yearOf } from '../../../kernel/clock/clock.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { takeNumbers } from '../../../kernel/database/take-numbers.ts';
import { insertIdentifiers, meantIdentifiers } from '../cases/identifier-store.ts';
import type { ArchiveCase } from './archive-rows.ts';
import type { ArchiveFound } from './archive-subject.ts';
import { narrativeIdentifiers } from './narrative-identifiers.ts';

const nobodys: ReadonlySet<string> = new Set();

const receivedIn = ({ receivedAt }: ArchiveCase): number => yearOf(Temporal.Instant.from(receivedAt));

/** Numbers of the years in which the cases were received, in the order of the file. */
const numbersFor = async (
  tx: Transaction,
  cases: readonly ArchiveCase[],
): Promise<ReadonlyMap<ArchiveCase, number>> => {
  const numbers = new Map<ArchiveCase, number>();
  for (const [year, its] of [...Map.groupBy(cases, receivedIn)].toSorted(([one], [other]) => one - other)) {
    const first = await takeNumbers(tx, { table: 'case_number' }, year, its.length);
    for (const [place, one] of its.entries()) numbers.set(one, first + place);
  }
  return numbers;
};

/** Numbers of cases that the unit has already. */
const knownNumbers = async (
  tx: Transaction,
  unitId: string,
  cases: readonly ArchiveCase[],
): Promise<ReadonlySet<string | null>> => {
  const rows = await tx
    .selectFrom('fraud_case')
    .select('alarm_number')
    .where('unit_id', '=', unitId)
    .where(
      'alarm_number',
      'in',
      cases.map(({ alarmNumber }) => alarmNumber),
    )
    .execute();
  return new Set(rows.map(({ alarm_number }) => alarm_number));
};

const insertCases = async (
  tx: Transaction,
  { id: archiveId, unit_id: unitId, imported_by: by }: ArchiveFound,
  cases: readonly (ArchiveCase & { readonly id: string })[],
  now: Temporal.Instant,
): Promise<void> => {
  const numbers = await numbersFor(tx, cases);
  await tx
    .insertInto('fraud_case')
    .values(
      cases.map((one) => ({
        id: one.id,
        year: receivedIn(one),
        number: numbers.get(one) ?? 0,
        unit_id: unitId,
        state: 'closed',
        alarm_number: one.alarmNumber,
        received_at: one.receivedAt,
        happened_at: one.happenedAt,
        channel: 'archive',
        type: one.type,
        types_version: fraudTypesVersion,
        tags: [...one.tags],
        place_name: one.place,
        narrative: one.narrative,
        told_loss: one.loss === null ? null : BigInt(one.loss),
        archive_id: archiveId,
        created_at: now.toString(),
      })),
    )
    .execute();
  const event = { at: now.toString(), move: 'importArchive', actor: by ?? 'machine:importer', reason: '' };
  await tx
    .insertInto('case_event')
    .values(cases.map(({ id }) => ({ ...event, case_id: id, id: uuid() })))
    .execute();
};

/**
 * Stores historical cases as closed cases of the unit, with what they name of the other side; those whose number the
 * unit has already are left as they are. Gives how many were stored.
 */
export const storeCases = async (
  tx: Transaction,
  archive: ArchiveFound,
  cases: readonly ArchiveCase[],
  now: Temporal.Instant,
): Promise<number> => {
  if (cases.length === 0) return 0;
  const known = await knownNumbers(tx, archive.unit_id, cases);
  const fresh = cases.filter(({ alarmNumber }) => !known.has(alarmNumber)).map((one) => ({ ...one, id: uuid() }));
  if (fresh.length === 0) return 0;
  await insertCases(tx, archive, fresh, now);
  const identifiers = fresh.flatMap(({ id, narrative, identifiers: told }) =>
    meantIdentifiers(
      [...narrativeIdentifiers(narrative, now), ...told].map((one) => ({ ...one, origin: 'import' as const })),
      nobodys,
    ).map((one) => ({ ...one, caseId: id })),
  );
  for (let at = 0; at < identifiers.length; at += 1000)
    await insertIdentifiers(tx, identifiers.slice(at, at + 1000), { by: archive.imported_by, now });
  return fresh.length;
};
