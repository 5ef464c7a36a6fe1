import { Preferences } from '@lianfang/contract/identity/preferences';
import { ownAccountEndpoints } from '@lianfang/contract/identity/own-account-endpoints';
import { handleAll } from '../../kernel/http/handle.ts';
import { ownPerson } from './own-person.ts';
import { readPreferences, writePreferences } from './preference-store.ts';

/** Changes what is given of language, theme and type size. */
export const changePreferences = handleAll(ownAccountEndpoints.changePreferences, async ({ actor, body, tx }) => {
  const person = await ownPerson(tx, actor);
  const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
  const wanted = Preferences.parse({ ...(await readPreferences(tx, person.id)), ...given });
  await writePreferences(tx, person.id, wanted);
  return wanted;
});
