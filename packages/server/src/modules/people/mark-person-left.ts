import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { movePerson } from './move-person.ts';
import { freshPerson } from './person-record.ts';
import { personSubject } from './person-views.ts';

/** Records that somebody has left: signed out, every role ended, the history kept. */
export const markPersonLeft = handle(
  peopleEndpoints.markPersonLeft,
  ({ params, tx, now }) => personSubject(tx, params.personId, now),
  async (call) => {
    const moved = await movePerson(call, call.subject.person, 'markPersonLeft', call.body);
    if (typeof moved === 'string') return call.refuse(moved);
    call.note({ endedRoleGrantIds: moved });
    return freshPerson(call, call.subject.person.id);
  },
);
