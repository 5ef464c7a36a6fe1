import { sql, type SqlBool } from 'kysely';
import type { Actor } from '../../kernel/access/actor.ts';
import { visibleTo } from '../../kernel/access/decide.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import { allCases } from './cases/case-subject.ts';
import { allProblems } from './problems/problem-subject.ts';

/** Letters and problems found by a piece of their title, for the search. */
export const findSupervision = async (tx: Reader, actor: Actor, text: string, limit: number) => {
  const named = sql<SqlBool>`strpos(title, ${text}) > 0`;
  const letters = await tx
    .selectFrom(allCases(tx).as('found'))
    .select(['id', 'title', 'unit_name as unitName'])
    .where((eb) => visibleTo(actor, 'supervision.read', { unitPath: eb.ref('owner_path') }))
    .where(named)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  const problems = await tx
    .selectFrom(allProblems(tx).as('found'))
    .select(['id', 'title', 'unit_name as unitName'])
    .where((eb) => visibleTo(actor, 'problem.read', { unitPath: eb.ref('unit_path') }))
    .where(named)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return { letters, problems };
};
