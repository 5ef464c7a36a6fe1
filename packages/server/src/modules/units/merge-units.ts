import type { MergeTarget, Unit } from '@lianfang/contract/units/units';
import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import type { Transaction } from '../../kernel/database/connect.ts';
import { handle } from '../../kernel/http/handle.ts';
import { sharedPath } from './shared-path.ts';
import { mergeFault } from './merge-fault.ts';
import { succeedUnits } from './succeed-units.ts';
import { type OpeningFault, openBelow } from './unit-opening.ts';
import { lockDirectory } from './unit-store.ts';
import { countySubject, findUnit, findUnits, unitOf } from './unit-views.ts';

/** The unit that takes over, or the one below which it is opened. */
const anchorId = (into: MergeTarget) => (into.kind === 'existing' ? into.unitId : into.unit.parentId);

const targetOf = async (tx: Transaction, into: MergeTarget, now: Temporal.Instant): Promise<Unit | OpeningFault> => {
  if (into.kind === 'new') return openBelow(tx, into.unit, now);
  return (await findUnit(tx, into.unitId)) ?? 'parent-unit-closed';
};

/** Merges units into an open or a new one; whoever does it must be in charge of all of them. */
export const mergeUnits = handle(
  unitEndpoints.mergeUnits,
  async ({ body, tx }) => {
    const ids = new Set<string>([...body.from.map((one) => one.unitId), anchorId(body.into)]);
    const units = await findUnits(tx, [...ids]);
    if (units.length < ids.size) return null;
    return { ...(await countySubject(tx)), facts: { unitPath: sharedPath(units.map((unit) => unit.path)) } };
  },
  async ({ body, tx, now, refuse, note, made }) => {
    const ids = new Set<string>(body.from.map((one) => one.unitId));
    if (ids.size < body.from.length) refuse('unit-into-itself');
    if (body.into.kind === 'existing' && ids.has(body.into.unitId)) refuse('unit-into-itself');
    await lockDirectory(tx);
    const from = await findUnits(tx, [...ids]);
    const fault = await mergeFault(tx, from, await findUnit(tx, anchorId(body.into)), body.from);
    if (fault) refuse(fault);
    const to = await targetOf(tx, body.into, now);
    if (typeof to === 'string') return refuse(to);
    const row = await succeedUnits(tx, from, to, body.reason, now);
    if (!row) return refuse('changed-meanwhile');
    note({ from: [...ids], into: to.id });
    made({ kind: 'unit', id: to.id, unitId: to.id });
    return unitOf(row);
  },
);
