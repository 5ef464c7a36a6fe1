import { sql } from 'kysely';
import type { Reader } from './connect.ts';
import { migrationNames } from './migrate.ts';

/** Whether the database answers. */
export const databaseAnswers = async (query: Reader): Promise<boolean> => {
  const { rows } = await sql<{ one: number }>`select 1 as one`.execute(query);
  return rows[0]?.one === 1;
};

/** Whether every migration of this version was applied. */
export const isMigrated = async (query: Reader): Promise<boolean> => {
  const { rows } = await sql<{ name: string }>`select name from migration`.execute(query);
  const applied = new Set(rows.map((row) => row.name));
  return (await migrationNames()).every((name) => applied.has(name));
};
