import { type SelectQueryBuilder, sql } from 'kysely';
import pg from 'pg';
import { refuse } from '../http/refused.ts';
import type { Reader } from './connect.ts';

export interface PageOptions<O> {
  /** Column whose order the pages follow; it must be unique. */
  readonly column: keyof O & string;
  readonly cursor: string | undefined;
  readonly limit: number;
  readonly descending?: boolean;
}

/** A cursor that is none of ours cannot even be compared with the column. */
const strangeCursor = (error: unknown): never => {
  const cannotRead = error instanceof pg.DatabaseError && /^22(P02|007|008|003)$/.test(error.code ?? '');
  if (cannotRead) refuse('bad-request', { fields: [{ path: 'cursor', message: 'unknown' }] });
  throw error;
};

/** One page of a list by a unique column, with the place where the next starts and the count of all rows. */
export const pageFrom = async <DB, TB extends keyof DB, O>(
  tx: Reader,
  query: SelectQueryBuilder<DB, TB, O>,
  { column, cursor, limit, descending = false }: PageOptions<O>,
): Promise<{ rows: O[]; next: string | null; total: number }> => {
  const counted = await sql<{ total: number }>`select count(*)::int as total from (${query}) as counted`.execute(tx);
  const compare = descending ? sql`<` : sql`>`;
  const rest = cursor === undefined ? query : query.where(sql<boolean>`${sql.ref(column)} ${compare} ${cursor}`);
  const rows = await rest
    .orderBy(sql.ref(column), descending ? 'desc' : 'asc')
    .limit(limit + 1)
    .execute()
    .catch(strangeCursor);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page,
    next: rows.length > limit && last ? String(last[column]) : null,
    total: counted.rows[0]?.total ?? 0,
  };
};
