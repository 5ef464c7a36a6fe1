import { randomUUID } from 'node:crypto';
import { NewPerson } from '@lianfang/contract/people/people';
import { personRefusals } from '@lianfang/contract/people/refusals';
import { Role } from '@lianfang/contract/people/roles';
import type { Unit } from '@lianfang/contract/units/units';
import type { Words } from '@lianfang/contract/words';
import { readConfig } from '../config.ts';
import type { MachineActor } from '../kernel/access/actor.ts';
import { mayDo } from '../kernel/access/decide.ts';
import { appendEntry } from '../kernel/audit/append-entry.ts';
import { dayOf } from '../kernel/clock/clock.ts';
import type { Transaction } from '../kernel/database/connect.ts';
import { writeWith } from '../kernel/database/transact.ts';
import type { Platform } from '../kernel/http/platform.ts';
import { Told } from '../kernel/log/told.ts';
import { giveTemporaryPassword } from '../modules/identity/index.ts';
import { placePerson, type PlacingObstacle } from '../modules/people/index.ts';
import { findUnit, nameInDirectory } from '../modules/units/index.ts';
import { withInstallation } from './with-installation.ts';

export interface NewUser {
  readonly name: string;
  readonly login: string;
  /** Name of the unit as the directory has it. */
  readonly unit: string;
  readonly role: string | null;
  readonly post?: string | undefined;
  readonly phone?: string | undefined;
}

export interface UserCreated {
  readonly personId: string;
  readonly login: string;
  /** Opens nothing but the choice of an own password. */
  readonly temporaryPassword: string;
  readonly validUntil: string;
}

const installer: MachineActor = { kind: 'machine', name: 'installer' };

const obstacles: Readonly<Record<PlacingObstacle, Words>> = {
  'login-taken': personRefusals.loginTaken.words,
  'person-unit-closed': personRefusals.unitClosed.words,
};

const unitNamed = async (tx: Transaction, name: string, day: string): Promise<Unit> => {
  const county = await tx.selectFrom('unit').select('id').limit(1).executeTakeFirst();
  if (!county)
    throw new Told('请先打开首次设置链接，建立本县。', 'the county is not set up yet; open the first-run link');
  const found = await nameInDirectory(tx, name, day);
  const unit = found.found === 'exact' || found.found === 'alias' ? await findUnit(tx, found.unitId) : null;
  if (unit) return unit;
  const close = found.found === 'closest' ? found.candidates.slice(0, 3).map((one) => one.name) : [];
  const [zh, en] = close.length > 0 ? [`，相近的有：${close.join('、')}`, `; similar: ${close.join(', ')}`] : ['', ''];
  throw new Told(`没有找到单位“${name}”${zh}。`, `there is no unit “${name}”${en}`);
};

const hints: Readonly<Record<string, Words>> = {
  name: { zh: '姓名为 1–120 字。', en: 'a name has 1 to 120 characters' },
  login: {
    zh: '登录名为 3–40 位小写字母、数字、点、横线。',
    en: 'a login has 3 to 40 lower-case letters, digits, dots, dashes',
  },
  role: {
    zh: `没有这个角色，可用：${Role.options.join('、')}`,
    en: `there is no such role; roles are ${Role.options.join(', ')}`,
  },
  post: { zh: '职务为 1–300 字。', en: 'a post has 1 to 300 characters' },
  phone: { zh: '电话只含数字、空格和横线。', en: 'a telephone number has digits, spaces and dashes' },
};

const checked = (user: NewUser): Omit<NewPerson, 'unitId'> => {
  const { name, login, role, post = null, phone = null } = user;
  const text = NewPerson.omit({ unitId: true }).safeParse({ name, login, role, post, phone });
  if (text.success) return text.data;
  const [field, words] = Object.entries(hints).find(([one]) => text.error.issues[0]?.path[0] === one) ?? ['', null];
  throw new Told(words?.zh ?? `请检查 ${field}`, words?.en ?? `please check ${field}`);
};

const create = async (platform: Platform, user: NewUser, tx: Transaction): Promise<UserCreated> => {
  const now = platform.clock.now();
  const checkedUser = checked(user);
  const unit = await unitNamed(tx, user.unit, dayOf(now));
  const text = { ...checkedUser, unitId: unit.id };
  if (!mayDo(installer, 'person.add', { unitPath: unit.path, grantedRole: text.role }))
    throw new Error('the policy does not let the installer add people');
  const placed = await placePerson({ actor: installer, tx, now, platform }, text, unit);
  if (typeof placed === 'string') throw new Told(obstacles[placed].zh, obstacles[placed].en);
  const given = await giveTemporaryPassword(tx, platform, placed.personId, now);
  await appendEntry(tx, now, installer, {
    action: 'person.add',
    subjectKind: 'person',
    subjectId: placed.personId,
    unitId: unit.id,
    detail: { role: text.role, roleGrantId: placed.roleGrantId, by: 'command line' },
    requestId: randomUUID(),
    address: null,
  });
  return { personId: placed.personId, login: text.login, ...given };
};

/** Adds a person to an open installation. Throws `Told` for a foreseen "no". */
export const createUser = (platform: Platform, user: NewUser): Promise<UserCreated> =>
  writeWith(platform.database, (tx) => create(platform, user, tx));

/** Adds a person with a role and a temporary password: for installation by script. Throws `Told` for a foreseen "no". */
export const userCreate = async (
  environment: Readonly<Record<string, string | undefined>>,
  user: NewUser,
): Promise<UserCreated> =>
  withInstallation(readConfig(environment), 'beside', ({ platform }) => createUser(platform, user));
