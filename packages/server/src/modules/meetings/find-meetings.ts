import { sql, type SqlBool } from 'kysely';
import type { Actor } from '../../kernel/access/actor.ts';
import { visibleTo } from '../../kernel/access/decide.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import { allMeetings } from './meeting-subject.ts';

/** Meetings found by a piece of their title, for the search. */
export const findMeetings = (tx: Reader, actor: Actor, text: string, limit: number) =>
  tx
    .selectFrom(allMeetings(tx).as('found'))
    .select(['id', 'title', 'place'])
    .where((eb) =>
      visibleTo(actor, 'meeting.read', { unitPath: eb.ref('county_path'), unitPaths: eb.ref('unit_paths') }),
    )
    .where(sql<SqlBool>`strpos(title, ${text}) > 0`)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
