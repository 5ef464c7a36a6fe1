import { signInEndpoints } from '@lianfang/contract/identity/sign-in-endpoints';
import { handleAll } from '../../kernel/http/handle.ts';
import { ownPerson } from './own-person.ts';
import { acceptedAt } from './undertaking-store.ts';
import { undertaking } from './undertaking-text.ts';

/** The undertaking as it stands, and when the caller accepted it. */
export const readUndertaking = handleAll(signInEndpoints.readUndertaking, async ({ actor, tx }) => ({
  ...undertaking,
  paragraphs: [...undertaking.paragraphs],
  acceptedAt: await acceptedAt(tx, (await ownPerson(tx, actor)).id),
}));
