import { type Actor, auditName } from '../../kernel/access/actor.ts';
import type { Reader } from '../../kernel/database/connect.ts';

/** Whether the actor ever wrote at the minutes; four eyes hold for every writer, not only for the last. */
export const wroteMinutes = async (tx: Reader, meetingId: string, actor: Actor): Promise<boolean> => {
  const found = await tx
    .selectFrom('meeting_event')
    .select('id')
    .where('subject_id', '=', meetingId)
    .where('move', '=', 'writeMinutes')
    .where('actor', '=', auditName(actor))
    .executeTakeFirst();
  return found !== undefined;
};
