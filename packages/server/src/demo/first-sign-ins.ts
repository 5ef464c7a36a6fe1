import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import { roles } from '@lianfang/contract/people/roles';
import type { Words } from '@lianfang/contract/words';
import type { FastifyInstance } from 'fastify';
import { Secret, TOTP } from 'otpauth';
import { firstPassword } from './found-county.ts';
import { type Ask, askWith } from './hand.ts';
import { type DemoPerson, people, securityAdmin } from './people.ts';
import { known, type Stage } from './stage.ts';
import { countyName, units } from './units.ts';

/** What everybody on the list signs in with. It is printed and protects nothing but invented records. */
export const demoPassword = 'Snow-Lotus-58';

/** Somebody of the invented county who can be played. */
export interface DemoLogin {
  readonly role: Words;
  readonly unit: string;
  readonly name: string;
  readonly login: string;
  readonly password: string;
  /** Of the three administrators only: the secret for an authenticator app, and codes that work once each. */
  readonly secondFactor: { readonly secret: string; readonly recoveryCodes: readonly string[] } | null;
}

/** Who is on the list: everybody of the office, people of a diligent department, a slack township and a bank, and who acts on orders. */
export const listed: readonly string[] = [
  'leader',
  'director',
  'officer1',
  'officer2',
  'jiaoyu.lead',
  'jiaoyu.officer',
  'songcuo.lead',
  'songcuo.officer',
  'nongshang.lead',
  'gongan.head',
  'gongan.head2',
  'gongan.police1',
  'nongshang.clerk',
  'nongye.clerk',
  'sysadmin',
  'auditadmin',
  // Last: a new password ends the session from which the others are helped in.
  securityAdmin.login,
];

const personOf = (login: string): DemoPerson => {
  const found = [securityAdmin, ...people].find((one) => one.login === login);
  if (!found) throw new Error(`demo: nobody signs in as ${login}`);
  return found;
};

const unitName = (code: string): string =>
  code === 'county' ? countyName : (units.find((unit) => unit.code === code)?.name ?? '县联席办');

/** GB/T 22239 asks for two factors of everybody; the invented county asks them of its administrators, so that it is quickly tried. */
const relaxRules = async (ask: Ask): Promise<void> => {
  const { rules, version } = await ask(identityEndpoints.readSignInSettings);
  const body = { rules: { ...rules, secondFactorFor: 'administrators' as const }, oidc: null, version };
  await ask(identityEndpoints.changeSignInSettings, { body });
};

/** A first password: for the security administrator the one of the first run, for everybody else a temporary one. */
const oneUsePassword = async (stage: Stage, ask: Ask, login: string): Promise<string> => {
  if (login === securityAdmin.login) return firstPassword;
  const params = { personId: known(stage.personIds, login) };
  return (await ask(identityEndpoints.resetPassword, { params })).temporaryPassword;
};

const enrol = async (ask: Ask, { clock }: Stage): Promise<DemoLogin['secondFactor']> => {
  const { secret } = await ask(identityEndpoints.offerTotp);
  const app = new TOTP({ secret: Secret.fromBase32(secret) });
  const code = app.generate({ timestamp: clock.now().epochMilliseconds });
  const { recoveryCodes } = await ask(identityEndpoints.enrolTotp, { body: { code } });
  return { secret, recoveryCodes: recoveryCodes ?? [] };
};

/** Goes the whole way of a first sign-in, as the person would. */
const signInFirst = async (stage: Stage, ask: Ask, login: string, password: string): Promise<DemoLogin> => {
  const { name, unit, role } = personOf(login);
  await ask(identityEndpoints.signIn, { body: { login, password } });
  const { stage: owed } = await ask(identityEndpoints.setNewPassword, { body: { password: demoPassword } });
  const secondFactor = owed === 'enrol-second-factor' ? await enrol(ask, stage) : null;
  const { version, sha256 } = await ask(identityEndpoints.readUndertaking);
  await ask(identityEndpoints.acceptUndertaking, { body: { version, sha256 } });
  await ask(identityEndpoints.signOut);
  return { role: roles[role].words, unit: unitName(unit), name, login, password: demoPassword, secondFactor };
};

/** Lets everybody on the list sign in once to the end, and says how they do it from then on. */
export const signInListed = async (stage: Stage, server: FastifyInstance): Promise<DemoLogin[]> => {
  const admin = await stage.as(securityAdmin.login);
  await relaxRules(admin);
  const logins: DemoLogin[] = [];
  for (const login of listed) {
    const password = await oneUsePassword(stage, admin, login);
    logins.push(await signInFirst(stage, askWith(server, stage.platform.origin, {}), login, password));
  }
  return logins;
};
