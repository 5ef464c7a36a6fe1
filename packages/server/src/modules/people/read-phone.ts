import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { personSubject } from './person-views.ts';
import { openPhone } from './phone.ts';

/** The whole telephone number; the trail keeps who looked at whose. */
export const readPhone = handle(
  peopleEndpoints.readPhone,
  ({ params, tx, now }) => personSubject(tx, params.personId, now),
  async ({ subject, platform }) => ({
    phone: openPhone(platform.secrets, subject.person.id, subject.person.phoneSealed),
  }),
);
