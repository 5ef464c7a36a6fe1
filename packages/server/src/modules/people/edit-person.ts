import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { freshPerson } from './person-record.ts';
import { updatePerson } from './person-store.ts';
import { personSubject } from './person-views.ts';
import { openPhone, sealPhone } from './phone.ts';

/** Corrects name, post and telephone number of somebody who has not left. */
export const editPerson = handle(
  peopleEndpoints.editPerson,
  ({ params, tx, now }) => personSubject(tx, params.personId, now),
  async (call) => {
    const { body, subject, tx, platform, refuse, note } = call;
    const { person } = subject;
    if (person.status === 'left') refuse('person-wrong-state');
    const earlier = openPhone(platform.secrets, person.id, person.phoneSealed);
    const phoneChanged = body.phone !== undefined && body.phone !== earlier;
    const done = await updatePerson(
      tx,
      { id: person.id, version: body.version },
      {
        name: body.name,
        post: body.post,
        ...(phoneChanged ? { phone: sealPhone(platform.secrets, person.id, body.phone ?? null) } : {}),
      },
    );
    if (!done) refuse('changed-meanwhile');
    const changed = { name: body.name !== person.name, post: body.post !== person.post, phone: phoneChanged };
    note({ changed: Object.entries(changed).flatMap(([field, is]) => (is ? [field] : [])) });
    return freshPerson(call, person.id);
  },
);
