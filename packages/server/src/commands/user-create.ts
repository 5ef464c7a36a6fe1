import { randomUUID } from 'node:crypto';
import { Login } from '@lianfang/contract/people/people';
import { Role } from '@lianfang/contract/people/roles';
import { Name } from '@lianfang/contract/values';
import { readConfig } from '../config.ts';
import type { MachineActor } from '../kernel/access/actor.ts';
import { appendEntry } from '../kernel/audit/append-entry.ts';
import { dayOf } from '../kernel/clock/clock.ts';
import type { Transaction } from '../kernel/database/connect.ts';
import { writeWith } from '../kernel/database/transact.ts';
import type { Platform } from '../kernel/http/platform.ts';
import { Told } from '../kernel/log/told.ts';
import { giveTemporaryPassword } from '../modules/identity/index.ts';
import { placePerson } from '../modules/people/index.ts';
import { findUnit, nameInDirectory } from '../modules/units/index.ts';
import { withInstallation } from './with-installation.ts';

export interface NewUser {
  readonly name: string;
  readonly login: string;
  /** Name of the unit as the directory has it. */
  readonly unit: string;
  readonly role: string | null;
}

export interface UserCreated {
  readonly personId: string;
  readonly login: string;
  /** Opens nothing but the choice of an own password. */
  readonly temporaryPassword: string;
  readonly validUntil: string;
}

const installer: MachineActor = { kind: 'machine', name: 'installer' };

const obstacles: Readonly<Record<string, Told>> = {
  'login-taken': new Told('登录名已被使用。', 'the login is taken'),
  'person-unit-closed': new Told('单位已撤销。', 'the unit is closed'),
};

const unitNamed = async (tx: Transaction, name: string, day: string) => {
  const county = await tx.selectFrom('unit').select('id').limit(1).executeTakeFirst();
  if (!county)
    throw new Told('请先打开首次设置链接，建立本县。', 'the county is not set up yet; open the first-run link');
  const found = await nameInDirectory(tx, name, day);
  const unit = found.found === 'exact' || found.found === 'alias' ? await findUnit(tx, found.unitId) : null;
  if (!unit) throw new Told(`没有找到单位“${name}”。`, `there is no unit “${name}”`);
  return unit;
};

const checked = (user: NewUser): { name: string; login: string; role: Role | null } => {
  const name = Name.safeParse(user.name);
  const login = Login.safeParse(user.login);
  const role = Role.nullable().safeParse(user.role);
  if (!name.success) throw new Told('姓名为 1–120 字。', 'a name has 1 to 120 characters');
  if (!login.success)
    throw new Told(
      '登录名为 3–40 位小写字母、数字、点、横线。',
      'a login has 3 to 40 lower-case letters, digits, dots, dashes',
    );
  if (!role.success)
    throw new Told(
      `没有角色“${user.role}”，可用：${Role.options.join('、')}`,
      `there is no role “${user.role}”; roles are ${Role.options.join(', ')}`,
    );
  return { name: name.data, login: login.data, role: role.data };
};

const create = async (platform: Platform, user: NewUser, tx: Transaction): Promise<UserCreated> => {
  const now = platform.clock.now();
  const { name, login, role } = checked(user);
  const unit = await unitNamed(tx, user.unit, dayOf(now));
  const text = { name, login, role, unitId: unit.id, post: null, phone: null };
  const placed = await placePerson({ actor: installer, tx, now, platform }, text, unit);
  if (typeof placed === 'string') throw obstacles[placed] ?? new Told('未能建立。', placed);
  const given = await giveTemporaryPassword(tx, platform, placed.personId, now);
  await appendEntry(tx, now, installer, {
    action: 'person.add',
    subjectKind: 'person',
    subjectId: placed.personId,
    unitId: unit.id,
    detail: { role, by: 'command line' },
    requestId: randomUUID(),
    address: null,
  });
  return { personId: placed.personId, login, ...given };
};

/** Adds a person with a role and a temporary password: for installation by script. Throws `Told` for a foreseen "no". */
export const userCreate = async (
  environment: Readonly<Record<string, string | undefined>>,
  user: NewUser,
): Promise<UserCreated> =>
  withInstallation(readConfig(environment), 'beside', ({ platform }) =>
    writeWith(platform.database, (tx) => create(platform, user, tx)),
  );
