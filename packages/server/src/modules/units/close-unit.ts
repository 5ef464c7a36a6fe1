import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { dayOf } from '../../kernel/clock/clock.ts';
import { handle } from '../../kernel/http/handle.ts';
import { endMembership } from './group-store.ts';
import { closingObstacle } from './closing-obstacle.ts';
import { endUnit } from './unit-closing-store.ts';
import { lockDirectory } from './unit-store.ts';
import { findUnit, unitOf, unitSubject } from './unit-views.ts';

/** Closes a unit that has neither units nor people left. It stays in the history and in what it did. */
export const closeUnit = handle(
  unitEndpoints.closeUnit,
  ({ params, tx }) => unitSubject(tx, params.unitId),
  async ({ body, subject, tx, now, refuse, note }) => {
    await lockDirectory(tx);
    const unit = await findUnit(tx, subject.unit.id);
    const obstacle = unit && (await closingObstacle(tx, unit));
    if (obstacle) refuse(obstacle);
    const seen = { id: subject.unit.id, version: body.version };
    const row = await endUnit(tx, seen, { reason: 'closed', note: body.reason }, now);
    if (!row) return refuse('changed-meanwhile');
    await endMembership(tx, [row.id], dayOf(now));
    note({ closed: row.id });
    return unitOf(row);
  },
);
