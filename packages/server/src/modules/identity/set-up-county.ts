import { passwordFaults } from '@lianfang/contract/identity/password-rules';
import type { CountySetup } from '@lianfang/contract/identity/setup';
import { setupEndpoints } from '@lianfang/contract/identity/setup-endpoints';
import { PersonId, type UnitId } from '@lianfang/contract/ids';
import { v7 as uuid } from 'uuid';
import { consumeSetupToken } from '../../kernel/access/setup-token.ts';
import type { Transaction } from '../../kernel/database/connect.ts';
import { handleAll } from '../../kernel/http/handle.ts';
import type { Platform } from '../../kernel/http/platform.ts';
import { insertPerson, insertRoleGrant, sealPhone } from '../people/index.ts';
import { openBelow, openCounty } from '../units/index.ts';
import { enter } from './enter.ts';
import { setPassword } from './password-store.ts';
import { countyIsSetUp } from './setup-state.ts';

interface SettingUp {
  readonly tx: Transaction;
  readonly now: Temporal.Instant;
  readonly platform: Platform;
}

const addAdministrator = async (
  { tx, now, platform }: SettingUp,
  text: CountySetup['administrator'],
  place: { readonly county: UnitId; readonly office: UnitId },
): Promise<PersonId> => {
  const id = PersonId.parse(uuid());
  const phone = sealPhone(platform.secrets, id, text.phone);
  await insertPerson(tx, { id, name: text.name, login: text.login, unitId: place.office, post: null, phone }, now);
  const grant = { personId: id, role: 'security-admin', unitId: place.county } as const;
  await insertRoleGrant(tx, { ...grant, grantedBy: 'machine:installer', reason: null }, now);
  await setPassword(tx, platform, { id, password: text.password, temporaryUntil: null }, now);
  return id;
};

/**
 * The first run: opens the county and its joint office, makes the first security administrator and signs them in.
 * The token goes with it; of two at once one succeeds.
 */
export const setUpCounty = handleAll(setupEndpoints.setUpCounty, async (call) => {
  const { body, tx, now, made, note, refuse } = call;
  if (await countyIsSetUp(tx)) refuse('setup-already-done');
  const faults = passwordFaults(body.administrator.password, body.administrator.login);
  if (faults.length > 0) refuse('password-too-weak', { faults });
  if (!(await consumeSetupToken(tx, body.token, now))) refuse('setup-token-wrong');
  const county = await openCounty(tx, body.countyName, now);
  const text = { name: body.officeName, shortName: null, kind: 'office', parentId: county } as const;
  const office = await openBelow(tx, text, now);
  if (typeof office === 'string') return refuse('unit-name-taken');
  const personId = await addAdministrator(call, body.administrator, { county, office: office.id });
  made({ kind: 'unit', id: county, unitId: county });
  note({ officeId: office.id, personId });
  return enter(call, { id: personId, login: body.administrator.login }, { method: 'password', factorProved: false });
});
