import { mkdir } from 'node:fs/promises';
import type { Role } from '@lianfang/contract/people/roles';
import { connect, type Transaction } from '../../packages/server/src/kernel/database/connect.ts';
import { startEmbedded } from '../../packages/server/src/kernel/database/embedded.ts';
import { migrate } from '../../packages/server/src/kernel/database/migrate.ts';
import { issueSession } from '../../packages/server/src/modules/identity/index.ts';
import { insertPerson, insertRoleGrant } from '../../packages/server/src/modules/people/index.ts';
import { openBelow, openCounty } from '../../packages/server/src/modules/units/index.ts';
import { newUser, type User } from '../../packages/server/test/http-user.ts';

/** A county with a police squad and a bank, and their people at work. */
export interface Desk {
  readonly police: string;
  readonly bank: string;
  readonly officer: User;
  readonly head: User;
  readonly clerk: User;
}

type UnitId = Awaited<ReturnType<typeof openCounty>>;

const openUnit = async (
  tx: Transaction,
  name: string,
  kind: 'department' | 'company',
  parentId: UnitId,
  now: Temporal.Instant,
) => {
  const opened = await openBelow(tx, { name, shortName: null, kind, parentId }, now);
  if (typeof opened === 'string') throw new Error(opened);
  return opened.id;
};

const signIn = async (tx: Transaction, unitId: UnitId, role: Role, now: Temporal.Instant): Promise<User> => {
  const personId = await insertPerson(
    tx,
    { name: '测试人员', login: `t-${role}`, unitId, post: null, phone: null },
    now,
  );
  await insertRoleGrant(tx, { personId, role, unitId, grantedBy: 'machine:installer', reason: null }, now);
  return newUser(await issueSession(tx, personId, now, { address: '127.0.0.1', userAgent: 'bench' }));
};

/** Makes a data folder with it, for the real server to be started on. */
export const openDesk = async (folder: string): Promise<Desk> => {
  await mkdir(folder, { recursive: true });
  const cluster = await startEmbedded({ folder });
  try {
    await migrate(cluster.migratorUrl);
    const database = connect({ url: cluster.appUrl });
    const now = Temporal.Now.instant();
    const desk = await database.query.transaction().execute(async (tx) => {
      const county = await openCounty(tx, '示例县', now);
      const police = await openUnit(tx, '示例县公安局反诈专班', 'department', county, now);
      const bank = await openUnit(tx, '示例银行示例支行', 'company', county, now);
      const officer = await signIn(tx, police, 'police-officer', now);
      const head = await signIn(tx, police, 'police-head', now);
      return { police, bank, officer, head, clerk: await signIn(tx, bank, 'bank-officer', now) };
    });
    await database.close();
    return desk;
  } finally {
    await cluster.stop();
  }
};
