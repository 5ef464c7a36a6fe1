import { UnitAlias } from '@lianfang/contract/units/units';
import type { Reader } from '../../kernel/database/connect.ts';
import type { AliasTarget } from './alias-store.ts';

/** Names noted for a unit or a group and not ended, oldest first. */
export const openAliases = async (tx: Reader, target: AliasTarget): Promise<UnitAlias[]> => {
  const rows = await tx
    .selectFrom('unit_alias')
    .select(['id', 'name', 'since'])
    .where('ended_at', 'is', null)
    .$if('unitId' in target, (rest) => rest.where('unit_id', '=', 'unitId' in target ? target.unitId : ''))
    .$if('groupId' in target, (rest) => rest.where('group_id', '=', 'groupId' in target ? target.groupId : ''))
    .orderBy('since')
    .orderBy('name')
    .execute();
  return rows.map((row) => UnitAlias.parse(row));
};
