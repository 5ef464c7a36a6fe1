import { sql } from 'kysely';
import type { Reader } from '../../kernel/database/connect.ts';

/** What happened to a case, a problem or an inspection, latest first. */
export const historyOf = async (tx: Reader, subjectId: string) => {
  const rows = await tx
    .selectFrom('supervision_event')
    .leftJoin('person', (join) => join.on(sql<boolean>`person.id::text = supervision_event.actor`))
    .select(['supervision_event.at', 'supervision_event.move', 'supervision_event.reason'])
    .select(['person.id as personId', 'person.name'])
    .where('subject_id', '=', subjectId)
    .orderBy('supervision_event.at', 'desc')
    .orderBy('supervision_event.id', 'desc')
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
