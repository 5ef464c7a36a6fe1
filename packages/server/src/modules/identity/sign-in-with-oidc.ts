import { signInEndpoints } from '@lianfang/contract/identity/sign-in-endpoints';
import type { Transaction } from '../../kernel/database/connect.ts';
import { handleAll } from '../../kernel/http/handle.ts';
import { enter } from './enter.ts';
import {
  discover,
  exchange,
  type Identity,
  type ProviderWithSecret,
  ProviderUnreachable,
  returnAddress,
  type Sent,
} from './identity-provider.ts';
import { findLinked, insertLink, takeAttempt } from './oidc-store.ts';
import { readProviderWithSecret } from './settings-views.ts';
import { oidcCookie } from './start-oidc.ts';

const people = (tx: Transaction) => tx.selectFrom('person').select(['id', 'login', 'status', 'unit_id']);

/** The person of an identity: the one it is linked to, or the first time the one whose sign-in name the claim gives. */
const personOf = async (tx: Transaction, issuer: string, { subject, claim }: Identity, now: Temporal.Instant) => {
  const linked = await findLinked(tx, issuer, subject);
  if (linked) return people(tx).where('id', '=', linked).executeTakeFirst();
  const person = await people(tx)
    .where('login', '=', claim?.toLowerCase() ?? null)
    .executeTakeFirst();
  if (!person) return undefined;
  return (await insertLink(tx, { issuer, subject, personId: person.id }, now)) ? person : undefined;
};

/** Asks the provider who it was. Null where its answer is wrong; a word where it cannot be asked. */
const ask = async (
  provider: ProviderWithSecret,
  address: string,
  sent: Sent,
): Promise<Identity | null | 'unreachable'> => {
  try {
    return await exchange(await discover(provider), provider, { address, sent });
  } catch (error) {
    if (error instanceof ProviderUnreachable) return 'unreachable';
    throw error;
  }
};

/**
 * Signs in with what the identity provider sent back: once, in the browser that was sent there, within ten minutes.
 * Without `secondFactorDone` in the settings the second factor is still asked here.
 */
export const signInWithOidc = handleAll(signInEndpoints.signInWithOidc, async (call) => {
  const { body, tx, now, platform, wire, made, refuse, refuseAndKeep } = call;
  const provider = (await readProviderWithSecret(tx, platform.secrets)) ?? refuse('oidc-not-configured');
  const back = {
    state: new URLSearchParams(body.query).get('state') ?? '',
    browser: wire.cookies[oidcCookie(wire)] ?? '',
  };
  const sent = (await takeAttempt(tx, platform.secrets, back, now)) ?? refuseAndKeep('oidc-failed');
  wire.setCookie(oidcCookie(wire), '', null);
  const identity = await ask(provider, returnAddress(platform.origin) + body.query, sent);
  if (identity === 'unreachable') return refuseAndKeep('oidc-unreachable');
  if (!identity) return refuseAndKeep('oidc-failed');
  const person = (await personOf(tx, provider.issuer, identity, now)) ?? refuseAndKeep('oidc-person-unknown');
  made({ kind: 'person', id: person.id, unitId: person.unit_id });
  if (person.status !== 'active') return refuseAndKeep('account-suspended');
  return enter(call, person, { method: 'oidc', factorProved: provider.secondFactorDone });
});
