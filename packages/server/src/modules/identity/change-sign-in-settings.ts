import type { OidcProvider, SignInRules } from '@lianfang/contract/identity/sign-in-settings';
import { signInSafetyEndpoints } from '@lianfang/contract/identity/sign-in-safety-endpoints';
import { auditName } from '../../kernel/access/actor.ts';
import { handleAll } from '../../kernel/http/handle.ts';
import { holdPresent } from './enrolling.ts';
import { issuerIsSecure } from './identity-provider.ts';
import { writeSettings } from './settings-store.ts';
import { readProviderWithSecret, readSettings, secretPlace } from './settings-views.ts';

const changedRules = (from: SignInRules, to: SignInRules): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(to).filter(([name, value]) => Object.entries(from).every(([n, v]) => n !== name || v !== value)),
  );

const sameClient = (one: OidcProvider | null, other: OidcProvider): boolean =>
  one !== null && one.issuer === other.issuer && one.clientId === other.clientId;

/** Changes the rules and the identity provider. A client secret belongs to one provider and does not move to another. */
export const changeSignInSettings = handleAll(signInSafetyEndpoints.changeSignInSettings, async (call) => {
  const { actor, body, tx, now, platform, note, refuse } = call;
  await holdPresent(call, refuse);
  const before = await readSettings(tx);
  const kept = await readProviderWithSecret(tx, platform.secrets);
  const { oidc } = body;
  if (oidc && !issuerIsSecure(oidc.issuer)) refuse('oidc-issuer-insecure');
  const secret = body.oidcSecret ?? (oidc && kept && sameClient(kept, oidc) ? kept.clientSecret : null);
  if (oidc && secret === null) refuse('oidc-secret-missing');
  const secretSealed = oidc && secret !== null ? platform.secrets.seal(secret, secretPlace(oidc.issuer)) : null;
  const text = { rules: body.rules, oidc, version: body.version, secretSealed };
  if (!(await writeSettings(tx, text, { personId: auditName(actor), now }))) refuse('changed-meanwhile');
  note({ rules: changedRules(before.rules, body.rules), oidcIssuer: oidc?.issuer ?? null });
  return readSettings(tx);
});
