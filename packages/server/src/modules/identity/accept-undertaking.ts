import { signInEndpoints } from '@lianfang/contract/identity/sign-in-endpoints';
import { handleAll } from '../../kernel/http/handle.ts';
import { goOn, holdSessionAt } from './enter.ts';
import { ownPerson, subjectOf } from './own-person.ts';
import { insertAcceptance } from './undertaking-store.ts';
import { undertaking } from './undertaking-text.ts';

/** Accepts the undertaking, by the hash of the text that was read. */
export const acceptUndertaking = handleAll(signInEndpoints.acceptUndertaking, async (call) => {
  const { actor, body, tx, now, wire, made, note, refuse } = call;
  const person = await ownPerson(tx, actor);
  made(subjectOf(person));
  const session = await holdSessionAt(call, 'undertaking', refuse);
  if (body.version !== undertaking.version || body.sha256 !== undertaking.sha256) refuse('undertaking-changed');
  await insertAcceptance(tx, { id: person.id, address: wire.address }, now);
  note({ version: undertaking.version, sha256: undertaking.sha256 });
  return goOn(call, session);
});
