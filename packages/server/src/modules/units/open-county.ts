import { UnitId } from '@lianfang/contract/ids';
import { v7 as uuid } from 'uuid';
import type { Transaction } from '../../kernel/database/connect.ts';
import { insertUnit } from './unit-store.ts';

/** The top of the tree, opened once at installation. */
export const openCounty = async (tx: Transaction, name: string, now: Temporal.Instant): Promise<UnitId> => {
  const id = UnitId.parse(uuid());
  await insertUnit(tx, { id, name, shortName: null, kind: 'county', parentId: null }, now);
  return id;
};
