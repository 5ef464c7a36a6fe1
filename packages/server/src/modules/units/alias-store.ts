import { UnitAliasId } from '@lianfang/contract/units/units';
import { v7 as uuid } from 'uuid';
import type { Reader, Transaction } from '../../kernel/database/connect.ts';

/** What an alias stands for. */
export type AliasTarget = { readonly unitId: string } | { readonly groupId: string };

/**
 * Whether a name already stands for something else: an open unit, an open group or an alias of another one. A name
 * that already stands for the target is no obstacle.
 */
export const aliasIsTaken = async (tx: Reader, name: string, target: AliasTarget): Promise<boolean> => {
  const own = 'unitId' in target ? target.unitId : target.groupId;
  const unit = tx.selectFrom('unit').select('id').where('name', '=', name).where('closed_on', 'is', null);
  const group = tx.selectFrom('unit_group').select('id').where('name', '=', name).where('closed_on', 'is', null);
  const alias = tx
    .selectFrom('unit_alias')
    .select((eb) => eb.fn.coalesce('unit_id', 'group_id').$castTo<string>().as('id'))
    .where('name', '=', name)
    .where('ended_at', 'is', null);
  const found = await unit.unionAll(group).unionAll(alias).execute();
  return found.some((row) => row.id !== own);
};

/** Notes another name, where it is not noted yet; gives back the alias's id, or null where it was there. */
export const insertAlias = async (
  tx: Transaction,
  name: string,
  target: AliasTarget,
  now: Temporal.Instant,
): Promise<UnitAliasId | null> => {
  const row = await tx
    .insertInto('unit_alias')
    .values({
      id: UnitAliasId.parse(uuid()),
      name,
      unit_id: 'unitId' in target ? target.unitId : null,
      group_id: 'groupId' in target ? target.groupId : null,
      since: now.toString(),
    })
    .onConflict((conflict) => conflict.column('name').where('ended_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row ? UnitAliasId.parse(row.id) : null;
};

/** Ends aliases that are still open; gives back how many there were. */
export const endAliases = async (tx: Transaction, ids: readonly string[], now: Temporal.Instant): Promise<number> => {
  if (ids.length === 0) return 0;
  const ended = await tx
    .updateTable('unit_alias')
    .set({ ended_at: now.toString() })
    .where('id', 'in', [...ids])
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return Number(ended.numUpdatedRows);
};
