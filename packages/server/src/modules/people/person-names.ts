import type { Reader } from '../../kernel/database/connect.ts';

/** Names of people by id; asks once for all. */
export const namesOf = async (
  tx: Reader,
  ids: readonly (string | null)[],
): Promise<(id: string | null) => string | null> => {
  const wanted = ids.filter((id) => id !== null);
  if (wanted.length === 0) return () => null;
  const rows = await tx.selectFrom('person').select(['id', 'name']).where('id', 'in', wanted).execute();
  const names = new Map(rows.map((row) => [row.id, row.name]));
  return (id) => (id === null ? null : (names.get(id) ?? null));
};
