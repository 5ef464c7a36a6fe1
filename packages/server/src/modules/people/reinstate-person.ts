import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { movePerson } from './move-person.ts';
import { freshPerson } from './person-record.ts';
import { personSubject } from './person-views.ts';

/** Lets a suspended person sign in again, with the roles still held. */
export const reinstatePerson = handle(
  peopleEndpoints.reinstatePerson,
  ({ params, tx, now }) => personSubject(tx, params.personId, now),
  async (call) => {
    const moved = await movePerson(call, call.subject.person, 'reinstatePerson', call.body);
    if (typeof moved === 'string') return call.refuse(moved);
    call.note({ endedRoleGrantIds: moved });
    return freshPerson(call, call.subject.person.id);
  },
);
