import { type SelectQueryBuilder, sql } from 'kysely';
import type { Reader } from './connect.ts';

export interface PageOptions<O> {
  /** Column whose order the pages follow; it must be unique. */
  readonly column: keyof O & string;
  readonly cursor: string | undefined;
  readonly limit: number;
  readonly descending?: boolean;
}

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
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page,
    next: rows.length > limit && last ? String(last[column]) : null,
    total: counted.rows[0]?.total ?? 0,
  };
};
