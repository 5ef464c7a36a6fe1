import { type Expression, type SelectQueryBuilder, sql } from 'kysely';
import pg from 'pg';
import { refuse } from '../http/refused.ts';
import type { Reader } from './connect.ts';

export interface PageOptions<O> {
  /** Column whose order the pages follow; it must be unique. */
  readonly column: keyof O & string;
  readonly cursor: string | undefined;
  readonly limit: number;
  readonly descending?: boolean;
  /** Counts so far and no further: of a longer list the total is null. Everything is counted where it is not said. */
  readonly countTo?: number;
}

/** A cursor that is none of ours cannot even be compared with the column. */
const strangeCursor = (error: unknown): never => {
  const cannotRead = error instanceof pg.DatabaseError && /^22(P02|007|008|003)$/.test(error.code ?? '');
  if (cannotRead) refuse('bad-request', { fields: [{ path: 'cursor', message: 'unknown' }] });
  throw error;
};

/** How many rows a query has; null where there are more than `most`. */
const countOf = async (tx: Reader, query: Expression<unknown>, most: number | undefined): Promise<number | null> => {
  const bounded = most === undefined ? query : sql`${query} limit ${most + 1}`;
  const counted = await sql<{ total: number }>`select count(*)::int as total from (${bounded}) as counted`.execute(tx);
  const total = counted.rows[0]?.total ?? 0;
  return most !== undefined && total > most ? null : total;
};

/** One page of a list by a unique column, with the place where the next starts and the count of all rows. */
export const pageFrom = async <DB, TB extends keyof DB, O>(
  tx: Reader,
  query: SelectQueryBuilder<DB, TB, O>,
  { column, cursor, limit, descending = false, countTo }: PageOptions<O>,
): Promise<{ rows: O[]; next: string | null; total: number | null }> => {
  const total = await countOf(tx, query, countTo);
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
    total,
  };
};
