import type { Reader } from '../../kernel/database/connect.ts';

/** The name of a person, or null where there is none. */
export const personName = async (tx: Reader, id: string | null): Promise<string | null> => {
  if (id === null) return null;
  const row = await tx.selectFrom('person').select('name').where('id', '=', id).executeTakeFirst();
  return row?.name ?? null;
};
