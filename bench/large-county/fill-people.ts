import type { UnitId } from '@lianfang/contract/ids';
import type { Role } from '@lianfang/contract/people/roles';
import type { UnitKind } from '@lianfang/contract/units/units';
import type { Transaction } from '../../packages/server/src/kernel/database/connect.ts';
import { insertPerson, insertRoleGrant } from '../../packages/server/src/modules/people/index.ts';
import { openBelow, openCounty } from '../../packages/server/src/modules/units/index.ts';

/** How many units of each kind a county of 200 units has below it. */
const kinds: readonly (readonly [kind: UnitKind, count: number, name: string])[] = [
  ['office', 1, '县联席办'],
  ['department', 119, '县直单位'],
  ['company', 40, '驻县企业'],
  ['township', 40, '示例乡'],
];

interface Holder {
  readonly login: string;
  readonly unitId: UnitId;
  readonly role: Role;
  readonly on: UnitId;
}

const add = async (tx: Transaction, { login, unitId, role, on }: Holder, now: Temporal.Instant): Promise<void> => {
  const personId = await insertPerson(tx, { name: '测试人员', login, unitId, post: null, phone: null }, now);
  await insertRoleGrant(tx, { personId, role, unitId: on, grantedBy: 'machine:installer', reason: null }, now);
};

const fillOffice = async (tx: Transaction, county: UnitId, office: UnitId, now: Temporal.Instant): Promise<void> => {
  for (let n = 0; n < 8; n += 1)
    await add(tx, { login: `a-officer-${n}`, unitId: office, role: 'office-officer', on: county }, now);
  for (let n = 0; n < 2; n += 1)
    await add(tx, { login: `director-${n}`, unitId: office, role: 'office-director', on: county }, now);
  for (let n = 0; n < 2; n += 1)
    await add(tx, { login: `leader-${n}`, unitId: county, role: 'county-leader', on: county }, now);
};

/** Opens a county with 200 units, and two people in each beside those of its office. */
export const fillPeople = async (tx: Transaction, now: Temporal.Instant): Promise<void> => {
  const county = await openCounty(tx, '示例县', now);
  for (const [kind, count, name] of kinds)
    for (let n = 1; n <= count; n += 1) {
      const text = { name: count === 1 ? name : `${name}${n}`, shortName: null, kind, parentId: county };
      const opened = await openBelow(tx, text, now);
      if (typeof opened === 'string') throw new Error(opened);
      if (kind === 'office') await fillOffice(tx, county, opened.id, now);
      else {
        await add(tx, { login: `lead-${kind}-${n}`, unitId: opened.id, role: 'unit-lead', on: opened.id }, now);
        await add(tx, { login: `officer-${kind}-${n}`, unitId: opened.id, role: 'unit-officer', on: opened.id }, now);
      }
    }
  await tx.updateTable('unit').set({ since: '2020-01-01' }).execute();
};
