import { sql } from 'kysely';
import type { Reader } from '../../kernel/database/connect.ts';

/** What happened to a meeting or a resolution, latest first. */
export const meetingHistory = async (tx: Reader, subjectId: string) => {
  const rows = await tx
    .selectFrom('meeting_event')
    .leftJoin('person', (join) => join.on(sql<boolean>`person.id::text = meeting_event.actor`))
    .select(['meeting_event.at', 'meeting_event.move', 'meeting_event.reason'])
    .select(['person.id as personId', 'person.name'])
    .where('subject_id', '=', subjectId)
    .orderBy('meeting_event.at', 'desc')
    .orderBy('meeting_event.id', 'desc')
    .limit(200)
    .execute();
  return rows.map(({ at, move, reason, personId, name }) => ({
    at,
    move,
    actorId: personId,
    actorName: name ?? '系统',
    reason,
  }));
};
