import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { openBelow } from './unit-opening.ts';
import { unitSubject } from './unit-views.ts';

/** Opens a unit below an open parent. */
export const openUnit = handle(
  unitEndpoints.openUnit,
  ({ body, tx }) => unitSubject(tx, body.parentId),
  async ({ body, tx, now, refuse, made }) => {
    const unit = await openBelow(tx, body, now);
    if (typeof unit === 'string') return refuse(unit);
    made({ kind: 'unit', id: unit.id, unitId: unit.id });
    return unit;
  },
);
