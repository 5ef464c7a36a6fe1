import { bankApiEndpoints } from '@lianfang/contract/bank-api/endpoints';
import { type BankKey, newKeyPair } from '@lianfang/bank-simulator/bank-key';
import type { Role } from '@lianfang/contract/people/roles';
import { UnitId } from '@lianfang/contract/ids';
import { openCounty, insertUnit } from '../../src/modules/units/index.ts';
import { insertPerson, insertRoleGrant } from '../../src/modules/people/index.ts';
import { issueSession } from '../../src/modules/identity/index.ts';
import type { Database, Transaction } from '../../src/kernel/database/connect.ts';
import { newUser, type User } from '../http-user.ts';
import type { Hand } from './hand.ts';

/** Who works in the soak: a squad and some banks, each with its system’s key. */
export interface SoakPeople {
  readonly police: UnitId;
  readonly banks: readonly { readonly unitId: UnitId; readonly name: string; readonly clerk: User }[];
  readonly officer: User;
  readonly head: User;
  readonly administrator: User;
}

const addUnit = async (tx: Transaction, name: string, parentId: UnitId, now: Temporal.Instant): Promise<UnitId> => {
  const id = UnitId.parse(crypto.randomUUID());
  await insertUnit(tx, { id, name, shortName: null, kind: 'company', parentId }, now);
  return id;
};

const addUser = async (
  tx: Transaction,
  unitId: UnitId,
  role: Role,
  on: UnitId,
  now: Temporal.Instant,
): Promise<User> => {
  const login = `s${crypto.randomUUID().slice(0, 12)}`;
  const personId = await insertPerson(tx, { name: '测试人员', login, unitId, post: null, phone: null }, now);
  await insertRoleGrant(tx, { personId, role, unitId: on, grantedBy: 'machine:installer', reason: null }, now);
  return newUser(await issueSession(tx, personId, now, { address: '127.0.0.1', userAgent: 'bench' }));
};

/** Fills an empty county with the people of the soak. */
export const makePeople = (database: Database, banks: number): Promise<SoakPeople> =>
  database.query.transaction().execute(async (tx) => {
    const now = Temporal.Now.instant();
    const county = await openCounty(tx, '测试县', now);
    const police = await addUnit(tx, '测试县公安局反诈专班', county, now);
    const made: SoakPeople['banks'][number][] = [];
    for (let bank = 1; bank <= banks; bank += 1) {
      const name = `测试银行${bank}`;
      const unitId = await addUnit(tx, name, county, now);
      made.push({ unitId, name, clerk: await addUser(tx, unitId, 'bank-officer', unitId, now) });
    }
    return {
      police,
      banks: made,
      officer: await addUser(tx, police, 'police-officer', police, now),
      head: await addUser(tx, police, 'police-head', police, now),
      administrator: await addUser(tx, county, 'system-admin', county, now),
    };
  });

/** Registers a key and a webhook for each bank, and has the keys confirmed. */
export const registerKeys = async (
  hand: Hand,
  { banks, administrator }: SoakPeople,
  urlOf: (bank: string) => string,
): Promise<{ readonly unitId: UnitId; readonly key: BankKey }[]> => {
  const keys: { unitId: UnitId; key: BankKey }[] = [];
  for (const { unitId, clerk } of banks) {
    const { privateKey, publicPem } = newKeyPair();
    const validUntil = Temporal.Now.instant().add({ hours: 24 }).toString();
    const body = { name: '核心系统', publicKey: publicPem, validUntil };
    const made = await hand.call(clerk, bankApiEndpoints.registerBankKey, { params: { unitId }, body });
    const { fingerprint } = made;
    const params = { bankKeyId: made.id };
    await hand.call(administrator, bankApiEndpoints.confirmBankKey, { params, body: { fingerprint } });
    const webhook = { url: urlOf(unitId), isOn: true, version: 0 };
    await hand.call(clerk, bankApiEndpoints.setBankWebhook, { params: { unitId }, body: webhook });
    keys.push({ unitId, key: { keyId: made.id, privateKey } });
  }
  return keys;
};
