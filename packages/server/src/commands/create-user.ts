import { NewPerson } from '@lianfang/contract/people/people';
import { personRefusals } from '@lianfang/contract/people/refusals';
import type { Unit } from '@lianfang/contract/units/units';
import type { Words } from '@lianfang/contract/words';
import type { MachineActor } from '../kernel/access/actor.ts';
import { mayDo } from '../kernel/access/decide.ts';
import { appendEntry } from '../kernel/audit/append-entry.ts';
import { dayOf } from '../kernel/clock/clock.ts';
import type { Transaction } from '../kernel/database/connect.ts';
import { writeWith } from '../kernel/database/transact.ts';
import type { Platform } from '../kernel/http/platform.ts';
import { giveTemporaryPassword } from '../modules/identity/index.ts';
import { placePerson, type PlacingObstacle } from '../modules/people/index.ts';
import { findUnit, nameInDirectory } from '../modules/units/index.ts';
import { Hindered } from './hindered.ts';

/** One person as an installing script names them. A role of the county is granted on the county, any other on the unit. */
export interface NewUser {
  readonly name: string;
  readonly login: string;
  readonly unit: string;
  readonly role: string | null;
  readonly post?: string | undefined;
  readonly phone?: string | undefined;
}

export interface CreatedUser {
  readonly personId: string;
  readonly login: string;
  /** Opens nothing but the choice of an own password; shown this once. */
  readonly temporaryPassword: string;
  readonly validUntil: string;
}

const installer: MachineActor = { kind: 'machine', name: 'installer' };

const obstacles: Readonly<Record<PlacingObstacle, { readonly words: Words }>> = {
  'login-taken': personRefusals.loginTaken,
  'person-unit-closed': personRefusals.unitClosed,
};

const unitNamed = async (tx: Transaction, name: string, now: Temporal.Instant): Promise<Unit> => {
  const county = await tx.selectFrom('unit').select('id').limit(1).executeTakeFirst();
  if (!county)
    throw new Hindered({ zh: '尚未设置县，请先完成首次设置。', en: 'No county is set up yet: finish the first run.' });
  const found = await nameInDirectory(tx, name, dayOf(now));
  const unit = found.found === 'exact' || found.found === 'alias' ? await findUnit(tx, found.unitId) : null;
  if (unit) return unit;
  const close = found.found === 'closest' ? found.candidates.slice(0, 3).map((one) => one.name) : [];
  const [zh, en] = close.length > 0 ? [`相近的有：${close.join('、')}。`, ` Similar: ${close.join(', ')}.`] : ['', ''];
  throw new Hindered({ zh: `没有名为“${name}”的单位。${zh}`, en: `There is no unit of the name ${name}.${en}` });
};

const textOf = (user: NewUser, unit: Unit): NewPerson => {
  const text = NewPerson.safeParse({
    name: user.name,
    login: user.login,
    unitId: unit.id,
    role: user.role,
    post: user.post ?? null,
    phone: user.phone ?? null,
  });
  if (text.success) return text.data;
  const faults = text.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  throw new Hindered({ zh: `请检查：${faults}`, en: `Please check: ${faults}` });
};

/**
 * Adds one person with a role and a temporary password, for an installation by script; the county must be set up.
 * Throws `Hindered` where it cannot be done.
 */
export const createUser = (platform: Platform, user: NewUser): Promise<CreatedUser> =>
  writeWith(platform.database, async (tx) => {
    const now = platform.clock.now();
    const unit = await unitNamed(tx, user.unit, now);
    const text = textOf(user, unit);
    if (!mayDo(installer, 'person.add', { unitPath: unit.path, grantedRole: text.role }))
      throw new Error('the policy does not let the installer add people');
    const placed = await placePerson({ actor: installer, tx, now, platform }, text, unit);
    if (typeof placed === 'string') throw new Hindered(obstacles[placed].words);
    const given = await giveTemporaryPassword(tx, platform, placed.personId, now);
    await appendEntry(tx, now, installer, {
      action: 'person.add',
      subjectKind: 'person',
      subjectId: placed.personId,
      unitId: unit.id,
      detail: { role: text.role, roleGrantId: placed.roleGrantId, temporaryPassword: true },
      requestId: 'command:user-create',
      address: null,
    });
    return { personId: placed.personId, login: text.login, ...given };
  });
