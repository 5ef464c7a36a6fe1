import { sql } from 'kysely';
import type { Reader } from '../../../kernel/database/connect.ts';
import type { Subject } from '../../../kernel/http/call.ts';

/**
 * Path of the unit a case belongs to: until it is issued that is the county, so that the unit it is about does not
 * see it; what is submitted upward is never shown to the unit by this office.
 */
const ownerPath = sql<string>`case when supervision.issued_at is null then split_part(unit.path, '/', 1) || '/' else unit.path end`;

/** Cases with their unit and the terms they were drafted under. */
export const allCases = (tx: Reader) =>
  tx
    .selectFrom('supervision')
    .innerJoin('unit', 'unit.id', 'supervision.unit_id')
    .innerJoin('supervision_rung', 'supervision_rung.id', 'supervision.rung_id')
    .selectAll('supervision')
    .select(['unit.name as unit_name', 'unit.path as unit_path', 'unit.closed_on as unit_closed_on'])
    .select(ownerPath.as('owner_path'))
    .select(['supervision_rung.rung_order', 'supervision_rung.zh as rung_zh', 'supervision_rung.approval'])
    .select(['supervision_rung.reply_working_days', 'supervision_rung.rectify_working_days'])
    .select(['supervision_rung.submits_upward', 'supervision_rung.number_word as rung_number_word']);

export type CaseFound = Awaited<ReturnType<ReturnType<typeof allCases>['execute']>>[number];

/** A case as the subject of a command. */
export interface CaseSubject extends Subject {
  readonly case: CaseFound;
}

/** The case that an id names, or null. */
export const caseSubject = async (tx: Reader, id: string): Promise<CaseSubject | null> => {
  const found = await allCases(tx).where('supervision.id', '=', id).executeTakeFirst();
  if (!found) return null;
  const facts = {
    unitPath: found.owner_path,
    authorUnitPath: found.unit_path,
    authorId: found.drafted_by,
    approval: found.approval,
  };
  return { kind: 'supervision', id: found.id, unitId: found.unit_id, facts, case: found };
};
