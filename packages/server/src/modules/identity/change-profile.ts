import { ownAccountEndpoints } from '@lianfang/contract/identity/own-account-endpoints';
import { handleAll } from '../../kernel/http/handle.ts';
import { sealPhone, updatePerson } from '../people/index.ts';
import { ownPerson, subjectOf } from './own-person.ts';

/** Changes one's own telephone number; name, post and unit are the security administrator's to change. */
export const changeProfile = handleAll(ownAccountEndpoints.changeProfile, async (call) => {
  const { actor, body, tx, platform, made, note, refuse } = call;
  const person = await ownPerson(tx, actor);
  made(subjectOf(person));
  const phone = sealPhone(platform.secrets, person.id, body.phone);
  if (!(await updatePerson(tx, { id: person.id, version: body.version }, { phone }))) refuse('changed-meanwhile');
  note({ changed: ['phone'] });
  return { phone: body.phone, version: body.version + 1 };
});
