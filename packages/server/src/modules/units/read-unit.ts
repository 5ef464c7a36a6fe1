import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { unitRecord } from './unit-record.ts';
import { unitSubject } from './unit-views.ts';

/** One unit with all that the directory knows of it. */
export const readUnit = handle(
  unitEndpoints.readUnit,
  ({ params, tx }) => unitSubject(tx, params.unitId),
  ({ actor, subject, tx, now }) => unitRecord(tx, actor, subject.unit, now),
);
