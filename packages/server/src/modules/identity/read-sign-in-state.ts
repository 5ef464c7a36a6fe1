import { signInSafetyEndpoints } from '@lianfang/contract/identity/sign-in-safety-endpoints';
import type { SignInState } from '@lianfang/contract/identity/sign-in-states';
import type { Reader } from '../../kernel/database/connect.ts';
import { handle } from '../../kernel/http/handle.ts';
import { personSubject } from '../people/index.ts';
import { readFailures } from './failure-store.ts';
import { lockedUntil } from './failures.ts';
import { readPassword } from './password-store.ts';
import { sessionsInForce } from './session-views.ts';
import { signInAbilities } from './sign-in-abilities.ts';
import { enrolledFactors } from './standing-views.ts';
import { acceptedAt } from './undertaking-store.ts';

const lastSignIn = async (tx: Reader, personId: string): Promise<string | null> => {
  const row = await tx
    .selectFrom('session')
    .select('opened_at')
    .where('person_id', '=', personId)
    .orderBy('opened_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.opened_at ?? null;
};

const stateOf = async (
  tx: Reader,
  person: { readonly id: string; readonly login: string },
  now: Temporal.Instant,
): Promise<Omit<SignInState, 'abilities'>> => {
  const password = await readPassword(tx, person.id);
  const failures = await readFailures(tx, { kind: 'login', key: person.login });
  const link = await tx.selectFrom('oidc_link').select('issuer').where('person_id', '=', person.id).executeTakeFirst();
  const kept = password?.temporaryUntil ? 'temporary' : 'own';
  return {
    password: password ? kept : 'none',
    passwordSetAt: password?.setAt.toString({ fractionalSecondDigits: 3 }) ?? null,
    secondFactors: await enrolledFactors(tx, person.id),
    lockedUntil: lockedUntil(failures, now)?.toString({ fractionalSecondDigits: 3 }) ?? null,
    lastSignInAt: await lastSignIn(tx, person.id),
    devices: (await sessionsInForce(tx, person.id, now)).length,
    undertakingAcceptedAt: await acceptedAt(tx, person.id),
    oidcLinked: link !== undefined,
  };
};

/** What the security administrator sees of somebody's sign-in, and what may be done about it. */
export const readSignInState = handle(
  signInSafetyEndpoints.readSignInState,
  ({ params, tx, now }) => personSubject(tx, params.personId, now),
  async ({ actor, subject, tx, now }) => {
    const state = await stateOf(tx, subject.person, now);
    return { ...state, abilities: signInAbilities(actor, subject.facts, state) };
  },
);
