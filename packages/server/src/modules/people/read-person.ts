import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { personRecord } from './person-record.ts';
import { personSubject } from './person-views.ts';

/** One person's record, with the number masked. */
export const readPerson = handle(
  peopleEndpoints.readPerson,
  ({ params, tx, now }) => personSubject(tx, params.personId, now),
  (call) => personRecord(call, call.subject),
);
