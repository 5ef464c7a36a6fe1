import type { ScoreAudience } from '@lianfang/contract/scorecards/sheets';
import { UnitId } from '@lianfang/contract/ids';
import type { UnitKind } from '@lianfang/contract/units/units';
import { dayOf } from '../../../kernel/clock/clock.ts';
import { isOver, type MonthSpan } from '../../../kernel/clock/month.ts';
import type { Reader } from '../../../kernel/database/connect.ts';

/** A unit that is scored; `order` is its place in the directory. */
export interface ScoredUnit {
  readonly id: UnitId;
  readonly name: string;
  readonly path: string;
  readonly order: number;
}

/** Kinds of units directly below the county that a sheet is for. */
const kinds: Readonly<Record<ScoreAudience, readonly UnitKind[]>> = {
  'member-unit': ['department', 'company'],
  township: ['township'],
};

/** Units of an audience that stood at the end of a month, or stand now while it runs, in the order of the directory. */
export const scoredUnits = async (tx: Reader, audience: ScoreAudience, span: MonthSpan): Promise<ScoredUnit[]> => {
  const last = dayOf(isOver(span) ? span.to.subtract({ milliseconds: 1 }) : span.until);
  const rows = await tx
    .selectFrom('unit')
    .innerJoin('unit as parent', 'parent.id', 'unit.parent_id')
    .select(['unit.id', 'unit.name', 'unit.path'])
    .where('unit.kind', 'in', [...kinds[audience]])
    .where('parent.kind', '=', 'county')
    .where('unit.since', '<=', last)
    .where((eb) => eb.or([eb('unit.closed_on', 'is', null), eb('unit.closed_on', '>', last)]))
    .orderBy('unit.place')
    .execute();
  return rows.map((row, order) => ({ ...row, id: UnitId.parse(row.id), order }));
};

/** The audience a unit belongs to by its kind and place, or null for one that is never scored. */
export const audienceOf = async (tx: Reader, unitId: string): Promise<ScoreAudience | null> => {
  const row = await tx
    .selectFrom('unit')
    .innerJoin('unit as parent', 'parent.id', 'unit.parent_id')
    .select('unit.kind')
    .where('unit.id', '=', unitId)
    .where('parent.kind', '=', 'county')
    .executeTakeFirst();
  if (row?.kind === 'township') return 'township';
  return row?.kind === 'department' || row?.kind === 'company' ? 'member-unit' : null;
};
