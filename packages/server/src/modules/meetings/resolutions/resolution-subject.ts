import { sql } from 'kysely';
import type { Reader } from '../../../kernel/database/connect.ts';
import type { Subject } from '../../../kernel/http/call.ts';

/** Stands for whoever will report, while nobody has. */
const nobodyYet = '00000000-0000-0000-0000-000000000000';

/** Until the minutes are confirmed a resolution belongs to the county, so that its unit does not see it. */
const ownerPath = sql<string>`case when resolution.state = 'draft' then split_part(unit.path, '/', 1) || '/' else unit.path end`;

/** Resolutions with their meeting and unit. */
export const allResolutions = (tx: Reader) =>
  tx
    .selectFrom('resolution')
    .innerJoin('meeting', 'meeting.id', 'resolution.meeting_id')
    .innerJoin('unit', 'unit.id', 'resolution.unit_id')
    .selectAll('resolution')
    .select(['meeting.title as meeting_title', 'unit.name as unit_name', 'unit.path as unit_path'])
    .select(ownerPath.as('owner_path'));

export type ResolutionFound = Awaited<ReturnType<ReturnType<typeof allResolutions>['execute']>>[number];

/** A resolution as the subject of a command. Its author is who reported on it. */
export interface ResolutionSubject extends Subject {
  readonly resolution: ResolutionFound;
}

/** The resolution that an id names, or null. */
export const resolutionSubject = async (tx: Reader, id: string): Promise<ResolutionSubject | null> => {
  const resolution = await allResolutions(tx).where('resolution.id', '=', id).executeTakeFirst();
  if (!resolution) return null;
  const facts = {
    unitPath: resolution.owner_path,
    authorUnitPath: resolution.unit_path,
    authorId: resolution.reported_by ?? nobodyYet,
  };
  return { kind: 'resolution', id: resolution.id, unitId: resolution.unit_id, facts, resolution };
};
