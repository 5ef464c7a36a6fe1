import type { Reader } from '../../../kernel/database/connect.ts';

/** The paths of units, for deciding who may see them. */
export const unitPaths = async (tx: Reader, unitIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (unitIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('unit')
    .select(['id', 'path'])
    .where('id', 'in', [...unitIds])
    .execute();
  return new Map(rows.map(({ id, path }) => [id, path]));
};
