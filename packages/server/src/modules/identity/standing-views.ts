import type { SignInMethod } from '@lianfang/contract/identity/sessions';
import type { SignInRules } from '@lianfang/contract/identity/sign-in-settings';
import { PersonId } from '@lianfang/contract/ids';
import { roles } from '@lianfang/contract/people/roles';
import type { Reader } from '../../kernel/database/connect.ts';
import { heldRoles } from '../people/index.ts';
import type { Standing } from './owed-stage.ts';
import { type KeptPassword, readPassword } from './password-store.ts';
import { acceptedAt } from './undertaking-store.ts';

/** Which second factors somebody has; recovery codes are no factor of their own. */
export const enrolledFactors = async (tx: Reader, personId: string): Promise<('totp' | 'passkey')[]> => {
  const app = await tx.selectFrom('totp').select('person_id').where('person_id', '=', personId).executeTakeFirst();
  const key = await tx.selectFrom('passkey').select('id').where('person_id', '=', personId).executeTakeFirst();
  return [...(app ? ['totp' as const] : []), ...(key ? ['passkey' as const] : [])];
};

/** When the password has to be changed; null where never, or where there is none. */
export const passwordDueAt = (password: KeptPassword | null, rules: SignInRules): Temporal.Instant | null => {
  if (!password) return null;
  if (password.temporaryUntil) return password.setAt;
  return rules.passwordMaxAgeDays === 0 ? null : password.setAt.add({ hours: 24 * rules.passwordMaxAgeDays });
};

/** Whether the rules ask this person for a second factor. */
export const factorIsRequired = async (
  tx: Reader,
  personId: string,
  rules: SignInRules,
  now: Temporal.Instant,
): Promise<boolean> => {
  if (rules.secondFactorFor !== 'administrators') return rules.secondFactorFor === 'everyone';
  return (await heldRoles(tx, PersonId.parse(personId), now)).some((held) => roles[held.role].administers);
};

/** Where a person stands on the way in. */
export const readStanding = async (
  tx: Reader,
  session: { readonly personId: string; readonly method: SignInMethod; readonly factorProved: boolean },
  rules: SignInRules,
  now: Temporal.Instant,
): Promise<Standing> => {
  const dueAt = passwordDueAt(await readPassword(tx, session.personId), rules);
  return {
    method: session.method,
    factorProved: session.factorProved,
    factorEnrolled: (await enrolledFactors(tx, session.personId)).length > 0,
    factorRequired: await factorIsRequired(tx, session.personId, rules, now),
    passwordDue: dueAt !== null && Temporal.Instant.compare(dueAt, now) <= 0,
    undertakingAccepted: (await acceptedAt(tx, session.personId)) !== null,
  };
};
