import type { Reader } from '../../kernel/database/connect.ts';
import { actorNames } from '../people/index.ts';

/** What happened to a case, a problem or an inspection, latest first. */
export const historyOf = async (tx: Reader, subjectId: string) => {
  const rows = await tx
    .selectFrom('supervision_event')
    .select(['at', 'move', 'reason', 'actor'])
    .where('subject_id', '=', subjectId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  const named = await actorNames(
    tx,
    rows.map(({ actor }) => actor),
  );
  return rows.map(({ at, move, reason, actor }) => ({
    at,
    move,
    actorId: named(actor).id,
    actorName: named(actor).name,
    reason,
  }));
};
