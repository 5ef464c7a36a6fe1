import type { Reader } from '../../kernel/database/connect.ts';
import { namedEvents } from '../people/index.ts';

/** What happened to a meeting or a resolution, latest first. */
export const meetingHistory = async (tx: Reader, subjectId: string) => {
  const rows = await tx
    .selectFrom('meeting_event')
    .select(['at', 'move', 'reason', 'actor'])
    .where('subject_id', '=', subjectId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  return namedEvents(tx, rows);
};
