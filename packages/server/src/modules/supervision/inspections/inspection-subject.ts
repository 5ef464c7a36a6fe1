import { sql } from 'kysely';
import type { Reader } from '../../../kernel/database/connect.ts';
import type { Subject } from '../../../kernel/http/call.ts';

/** Units that may know of an inspection: the inspectors' own, and those visited once they are told or it is done. */
const knowing = sql<string[]>`array(
  select unit.path from inspector join person on person.id = inspector.person_id join unit on unit.id = person.unit_id
   where inspector.inspection_id = inspection.id
  union
  select unit.path from inspection_unit visited join unit on unit.id = visited.unit_id
   where visited.inspection_id = inspection.id and (inspection.announced or inspection.state = 'done'))`;

/** Inspections with the county they belong to and the units that may know of them. */
export const allInspections = (tx: Reader) =>
  tx
    .selectFrom('inspection')
    .innerJoin('unit as county', (join) => join.on('county.parent_id', 'is', null))
    .selectAll('inspection')
    .select(['county.id as county_id', 'county.path as county_path', knowing.as('unit_paths')]);

export type InspectionFound = Awaited<ReturnType<ReturnType<typeof allInspections>['execute']>>[number];

/** An inspection as the subject of a command. */
export interface InspectionSubject extends Subject {
  readonly inspection: InspectionFound;
}

/** The inspection that an id names, or null. */
export const inspectionSubject = async (tx: Reader, id: string): Promise<InspectionSubject | null> => {
  const inspection = await allInspections(tx).where('inspection.id', '=', id).executeTakeFirst();
  if (!inspection) return null;
  const facts = { unitPath: inspection.county_path, unitPaths: inspection.unit_paths };
  return { kind: 'inspection', id: inspection.id, unitId: inspection.county_id, facts, inspection };
};
