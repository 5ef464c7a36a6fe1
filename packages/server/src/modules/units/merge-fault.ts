import type { Unit, UnitMerger } from '@lianfang/contract/units/units';
import type { Reader } from '../../kernel/database/connect.ts';
import { peopleOf } from './people-of-units.ts';

export type MergeFault =
  | 'unit-closed'
  | 'unit-is-county'
  | 'unit-below-itself'
  | 'parent-unit-closed'
  | 'unit-has-people'
  | 'changed-meanwhile';

/**
 * What keeps units from being merged, or null. `anchor` is the unit that takes over, or the parent of a new one.
 * Rights do not move by themselves: people are transferred by whoever is in charge of them before their unit ends.
 */
export const mergeFault = async (
  tx: Reader,
  from: readonly Unit[],
  anchor: Unit | null,
  asked: UnitMerger['from'],
): Promise<MergeFault | null> => {
  const versions = new Map<string, number>(asked.map((one) => [one.unitId, one.version]));
  if (from.some((unit) => unit.kind === 'county')) return 'unit-is-county';
  if (from.some((unit) => unit.closedOn !== null)) return 'unit-closed';
  if (!anchor || anchor.closedOn !== null) return 'parent-unit-closed';
  if (from.some((unit) => anchor.path.startsWith(unit.path))) return 'unit-below-itself';
  if (from.some((unit) => versions.get(unit.id) !== unit.version)) return 'changed-meanwhile';
  const people = await peopleOf(
    tx,
    from.map((unit) => unit.id),
  );
  return people > 0 ? 'unit-has-people' : null;
};
