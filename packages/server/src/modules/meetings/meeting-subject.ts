import { sql } from 'kysely';
import type { Reader } from '../../kernel/database/connect.ts';
import type { Subject } from '../../kernel/http/call.ts';

/** Stands for whoever will write the minutes, while nobody has. */
const nobodyYet = '00000000-0000-0000-0000-000000000000';

const invitedPaths = sql<string[]>`array(
  select unit.path from meeting_unit join unit on unit.id = meeting_unit.unit_id
   where meeting_unit.meeting_id = meeting.id)`;

const units = (tail: ReturnType<typeof sql>) =>
  sql<number>`(select count(*)::int from meeting_unit where meeting_unit.meeting_id = meeting.id ${tail})`;

const cameOnes = sql`and exists (select from meeting_sign_in came
  where came.meeting_id = meeting.id and came.unit_id = meeting_unit.unit_id)`;

const openOnes = sql<number>`(select count(*)::int from resolution
  where resolution.meeting_id = meeting.id and resolution.state in ('open', 'reported'))`;

/** Meetings with the county they belong to, the units invited and what became of them. */
export const allMeetings = (tx: Reader) =>
  tx
    .selectFrom('meeting')
    .innerJoin('unit as county', (join) => join.on('county.parent_id', 'is', null))
    .selectAll('meeting')
    .select(['county.id as county_id', 'county.path as county_path', invitedPaths.as('unit_paths')])
    .select([units(sql``).as('invited'), units(cameOnes).as('signed_in'), openOnes.as('open_resolutions')]);

export type MeetingFound = Awaited<ReturnType<ReturnType<typeof allMeetings>['execute']>>[number];

/** A meeting as the subject of a command. Its author is who wrote the minutes. */
export interface MeetingSubject extends Subject {
  readonly meeting: MeetingFound;
}

/** The meeting that an id names, or null. */
export const meetingSubject = async (tx: Reader, id: string): Promise<MeetingSubject | null> => {
  const meeting = await allMeetings(tx).where('meeting.id', '=', id).executeTakeFirst();
  if (!meeting) return null;
  const facts = {
    unitPath: meeting.county_path,
    unitPaths: meeting.unit_paths,
    authorId: meeting.minutes_by ?? nobodyYet,
  };
  return { kind: 'meeting', id: meeting.id, unitId: meeting.county_id, facts, meeting };
};
