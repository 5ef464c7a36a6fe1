import { LinkedCase, type SeriesName } from '@lianfang/contract/series/links';
import type { Actor } from '../../../kernel/access/actor.ts';
import { mayDo } from '../../../kernel/access/decide.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { allCases, type CaseFound, caseNumberText, caseSubject, type CaseSubject } from '../cases/case-subject.ts';
import { type CaseMoney, caseSums } from '../cases/case-sums.ts';
import { seriesNameOf } from './series-name.ts';

/** Cases beside others, as the actor may see them, by id; those that are not there are left out. */
export type LinkedCases = ReadonlyMap<string, LinkedCase>;

/** Whether the actor may read the case; of another only its number and unit are told. */
export const mayReadCase = (actor: Actor, { unit_path, officer_id }: Pick<CaseFound, 'unit_path' | 'officer_id'>) =>
  mayDo(actor, 'case.read', { unitPath: unit_path, authorId: officer_id });

/** The case that an id names, where the actor may read it; else null. */
export const readableCase = async (tx: Reader, actor: Actor, id: string): Promise<CaseSubject | null> => {
  const subject = await caseSubject(tx, id);
  return subject && mayReadCase(actor, subject.case) ? subject : null;
};

/** The open series of cases by case id. */
export const seriesOfCases = async (tx: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, SeriesName>> => {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('series_case')
    .innerJoin('series', 'series.id', 'series_case.series_id')
    .select(['series_case.case_id', 'series.id', 'series.year', 'series.number', 'series.name'])
    .where('series_case.case_id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.case_id, seriesNameOf(row)]));
};

const linkedCaseOf = (row: CaseFound, isReadable: boolean, money: CaseMoney, series: SeriesName | null): LinkedCase =>
  LinkedCase.parse({
    id: row.id,
    number: caseNumberText(row),
    unitId: row.unit_id,
    unitName: row.unit_name,
    isReadable,
    state: isReadable ? row.state : null,
    type: isReadable ? row.type : null,
    receivedAt: isReadable ? row.received_at : null,
    happenedAt: isReadable ? (money.firstTransferAt ?? row.happened_at ?? row.received_at) : null,
    placeName: isReadable ? row.place_name : null,
    loss: isReadable ? money.loss : null,
    series,
  });

export const linkedCases = async (tx: Reader, actor: Actor, ids: readonly string[]): Promise<LinkedCases> => {
  if (ids.length === 0) return new Map();
  const rows = await allCases(tx)
    .where('fraud_case.id', 'in', [...new Set(ids)])
    .execute();
  const readable = new Set(rows.filter((row) => mayReadCase(actor, row)).map(({ id }) => id));
  const sums = await caseSums(tx, [...readable]);
  const series = await seriesOfCases(tx, ids);
  return new Map(
    rows.map((row) => [row.id, linkedCaseOf(row, readable.has(row.id), sums(row.id), series.get(row.id) ?? null)]),
  );
};

/** Those of the ids that are there, in the order of the ids. */
export const pickCases = (cases: LinkedCases, ids: Iterable<string>): LinkedCase[] =>
  [...ids].flatMap((id) => cases.get(id) ?? []);
