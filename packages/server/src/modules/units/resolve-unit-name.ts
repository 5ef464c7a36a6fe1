import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { dayOf } from '../../kernel/clock/clock.ts';
import { handleAll } from '../../kernel/http/handle.ts';
import { nameInDirectory } from './unit-names.ts';

/** What a written name means today or on another day. */
export const resolveUnitName = handleAll(unitEndpoints.resolveUnitName, ({ query, tx, now }) =>
  nameInDirectory(tx, query.name, query.day ?? dayOf(now)),
);
