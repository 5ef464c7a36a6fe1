import type { UnitId } from '@lianfang/contract/ids';
import type { Role } from '@lianfang/contract/people/roles';
import type { Transaction } from '../../../packages/server/src/kernel/database/connect.ts';
import { insertPerson, insertRoleGrant } from '../../../packages/server/src/modules/people/index.ts';
import { openBelow, openCounty } from '../../../packages/server/src/modules/units/index.ts';

const banks = 20;
/** People of the squad and of each bank. */
const officers = 36;
const clerks = 3;

const add = async (tx: Transaction, unitId: UnitId, login: string, role: Role, now: Temporal.Instant) => {
  const personId = await insertPerson(tx, { name: '测试人员', login, unitId, post: null, phone: null }, now);
  await insertRoleGrant(tx, { personId, role, unitId, grantedBy: 'machine:installer', reason: null }, now);
};

/** A county with one police squad and twenty banks, with the people of a busy day. */
export const fillDeskPeople = async (tx: Transaction, now: Temporal.Instant): Promise<void> => {
  const county = await openCounty(tx, '示例县', now);
  const open = async (name: string, kind: 'department' | 'company') => {
    const opened = await openBelow(tx, { name, shortName: null, kind, parentId: county }, now);
    if (typeof opened === 'string') throw new Error(opened);
    return opened.id;
  };
  const squad = await open('县公安局反诈专班', 'department');
  for (let n = 0; n < officers; n += 1) await add(tx, squad, `police-${n}`, 'police-officer', now);
  for (let n = 0; n < 4; n += 1) await add(tx, squad, `head-${n}`, 'police-head', now);
  for (let n = 1; n <= banks; n += 1) {
    const bank = await open(`示例银行${n}`, 'company');
    for (let k = 0; k < clerks; k += 1) await add(tx, bank, `clerk-${n}-${k}`, 'bank-officer', now);
  }
  await tx.updateTable('unit').set({ since: '2020-01-01' }).execute();
};
