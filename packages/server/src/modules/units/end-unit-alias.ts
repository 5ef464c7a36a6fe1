import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { endAliases } from './alias-store.ts';
import { openAliases } from './alias-views.ts';
import { unitRecord } from './unit-record.ts';
import { unitSubject } from './unit-views.ts';

/** Ends another name of a unit. */
export const endUnitAlias = handle(
  unitEndpoints.endUnitAlias,
  ({ params, tx }) => unitSubject(tx, params.unitId),
  async ({ actor, params, subject, tx, now, refuse, note }) => {
    const alias = (await openAliases(tx, { unitId: subject.unit.id })).find((one) => one.id === params.aliasId);
    if (!alias) return refuse('not-found');
    await endAliases(tx, [alias.id], now);
    note({ alias: alias.name });
    return unitRecord(tx, actor, subject.unit, now);
  },
);
