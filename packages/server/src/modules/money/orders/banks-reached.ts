import type { Action } from '@lianfang/contract/endpoints';
import { sql } from 'kysely';
import type { Actor } from '../../../kernel/access/actor.ts';
import { visibleTo } from '../../../kernel/access/decide.ts';
import type { Reader } from '../../../kernel/database/connect.ts';

/**
 * Ids of the banks as which the actor may do this to an order. They are a handful, and orders are kept by bank: a list that is
 * asked for by their ids reads its own orders only, where the policy's condition alone would look through everybody's.
 */
export const banksReached = async (tx: Reader, actor: Actor, action: Action): Promise<string[]> => {
  const banks = await tx
    .selectFrom('unit')
    .select('id')
    .where((eb) => visibleTo(actor, action, { unitPaths: sql<string[]>`array[${eb.ref('unit.path')}]` }))
    .execute();
  return banks.map(({ id }) => id);
};
