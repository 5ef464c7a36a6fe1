import type { Unit } from '@lianfang/contract/units/units';
import type { Reader } from '../../kernel/database/connect.ts';
import { peopleOf } from './people-of-units.ts';

export type ClosingObstacle = 'unit-closed' | 'unit-is-county' | 'unit-has-units' | 'unit-has-people';

/** What keeps a unit from being closed now, or null. */
export const closingObstacle = async (tx: Reader, unit: Unit): Promise<ClosingObstacle | null> => {
  if (unit.closedOn !== null) return 'unit-closed';
  if (unit.kind === 'county') return 'unit-is-county';
  const child = await tx
    .selectFrom('unit')
    .select('id')
    .where('parent_id', '=', unit.id)
    .where('closed_on', 'is', null)
    .executeTakeFirst();
  if (child) return 'unit-has-units';
  return (await peopleOf(tx, [unit.id])) > 0 ? 'unit-has-people' : null;
};
