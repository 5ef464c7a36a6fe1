import type { Reader } from '../../../kernel/database/connect.ts';

/**
 * The unit that takes an appeal from the public: the one whose head of police holds the role longest, or the county where
 * there is none yet. An appeal is always accepted (反电信网络诈骗法 第三十二条).
 */
export const receivingUnit = async (
  tx: Reader,
  now: Temporal.Instant,
): Promise<{ readonly id: string; readonly path: string; readonly name: string }> => {
  const at = now.toString();
  const police = await tx
    .selectFrom('role_grant')
    .innerJoin('unit', 'unit.id', 'role_grant.unit_id')
    .select(['unit.id', 'unit.path', 'unit.name'])
    .where('role_grant.role', '=', 'police-head')
    .where('role_grant.valid_from', '<=', at)
    .where((eb) => eb.or([eb('role_grant.valid_to', 'is', null), eb('role_grant.valid_to', '>', at)]))
    .where('unit.closed_on', 'is', null)
    .orderBy('role_grant.valid_from')
    .orderBy('role_grant.id')
    .executeTakeFirst();
  if (police) return police;
  return tx
    .selectFrom('unit')
    .select(['id', 'path', 'name'])
    .where('parent_id', 'is', null)
    .orderBy('id')
    .executeTakeFirstOrThrow();
};
