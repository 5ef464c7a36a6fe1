import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { dayOf } from '../../kernel/clock/clock.ts';
import { handle } from '../../kernel/http/handle.ts';
import { groupRecord } from './group-record.ts';
import { groupSubject } from './group-views.ts';

/** A group as it expands on a day; today where none is given. */
export const readUnitGroup = handle(
  unitEndpoints.readUnitGroup,
  ({ params, tx }) => groupSubject(tx, params.groupId),
  ({ actor, subject, query, tx, now }) => groupRecord(tx, actor, subject, query.day ?? dayOf(now)),
);
