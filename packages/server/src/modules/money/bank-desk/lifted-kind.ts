import type { Reader } from '../../../kernel/database/connect.ts';

/** The kind of the order that another rests on; null where there is none. */
export const liftedKind = async (tx: Reader, previousId: string | null): Promise<string | null> => {
  if (previousId === null) return null;
  const row = await tx.selectFrom('control_order').select('kind').where('id', '=', previousId).executeTakeFirst();
  return row?.kind ?? null;
};
