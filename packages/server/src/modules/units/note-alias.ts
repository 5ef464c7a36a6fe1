import type { UnitAliasId } from '@lianfang/contract/units/units';
import type { Transaction } from '../../kernel/database/connect.ts';
import { aliasIsTaken, type AliasTarget, endAliases, insertAlias } from './alias-store.ts';
import { findGroups } from './group-views.ts';
import { lockDirectory } from './unit-store.ts';
import { findUnits } from './unit-views.ts';

const isOwnName = async (tx: Transaction, name: string, target: AliasTarget): Promise<boolean> => {
  const own = 'unitId' in target ? await findUnits(tx, [target.unitId]) : await findGroups(tx, [target.groupId]);
  return own.some((one) => one.name === name);
};

/**
 * Notes a name that a document uses for a unit or group. Gives back the new alias's id, null where the name was known
 * already, or a refusal's code where it stands for something else.
 */
export const noteAlias = async (
  tx: Transaction,
  name: string,
  target: AliasTarget,
  now: Temporal.Instant,
): Promise<{ readonly aliasId: UnitAliasId | null } | 'unit-alias-taken'> => {
  await lockDirectory(tx);
  if (await aliasIsTaken(tx, name, target)) return 'unit-alias-taken';
  return { aliasId: (await isOwnName(tx, name, target)) ? null : await insertAlias(tx, name, target, now) };
};

/** Ends aliases that were noted by mistake; those already ended stay as they are. */
export const takeBackAliases = async (
  tx: Transaction,
  ids: readonly string[],
  now: Temporal.Instant,
): Promise<void> => {
  await endAliases(tx, ids, now);
};
