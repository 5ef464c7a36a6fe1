import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { dayOf } from '../../kernel/clock/clock.ts';
import { handle } from '../../kernel/http/handle.ts';
import { endAliases } from './alias-store.ts';
import { openAliases } from './alias-views.ts';
import { groupRecord } from './group-record.ts';
import { groupSubject } from './group-views.ts';

/** Ends another name of a group. */
export const endGroupAlias = handle(
  unitEndpoints.endGroupAlias,
  ({ params, tx }) => groupSubject(tx, params.groupId),
  async ({ actor, params, subject, tx, now, refuse, note }) => {
    const alias = (await openAliases(tx, { groupId: subject.group.id })).find((one) => one.id === params.aliasId);
    if (!alias) return refuse('not-found');
    await endAliases(tx, [alias.id], now);
    note({ alias: alias.name });
    return groupRecord(tx, actor, subject, dayOf(now));
  },
);
