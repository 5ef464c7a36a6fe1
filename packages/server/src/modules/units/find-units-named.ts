import { sql, type SqlBool } from 'kysely';
import type { Actor } from '../../kernel/access/actor.ts';
import { visibleTo } from '../../kernel/access/decide.ts';
import type { Reader } from '../../kernel/database/connect.ts';

/** Open units found by a piece of their name, in the order of the directory. */
export const findUnitsNamed = (tx: Reader, actor: Actor, text: string, limit: number) =>
  tx
    .selectFrom('unit')
    .select(['id', 'name', 'short_name'])
    .where((eb) => visibleTo(actor, 'unit.read', { unitPath: eb.ref('path') }))
    .where('closed_on', 'is', null)
    .where(sql<SqlBool>`strpos(name || ' ' || coalesce(short_name, ''), ${text}) > 0`)
    .orderBy('place')
    .limit(limit)
    .execute();
