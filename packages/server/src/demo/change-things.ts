import { notificationEndpoints } from '@lianfang/contract/notifications/endpoints';
import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { startingSettings } from '@lianfang/contract/system/settings';
import { systemEndpoints } from '@lianfang/contract/system/endpoints';
import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import type { Owed } from './assign-work.ts';
import type { Ask } from './hand.ts';
import { securityAdmin } from './people.ts';
import { known, type Stage } from './stage.ts';
import { duringWork, localDay, timeOn, workingDay, workingDaysFrom } from './working-time.ts';

/** What the system administrator sets in the first days. */
export const changeSettings = async (stage: Stage): Promise<void> => {
  const ask = await stage.as('sysadmin');
  const settings = {
    ...startingSettings,
    displayName: '格桑县反诈联席办',
    helpLine: '1000000 0001（示例号码，打不通）',
  };
  await ask(systemEndpoints.changeSettings, { body: { settings, version: 0 } });
};

/** Views that an officer comes back to every day. */
export const saveFilters = async (stage: Stage): Promise<void> => {
  const ask = await stage.as('officer1');
  const saved = [
    { name: '逾期未报', filter: { period: 'overdue' as const } },
    { name: '退回待补', filter: { period: 'returned' as const } },
    { name: '尚无经办人', filter: { delegate: 'nobody' as const, state: 'open' as const } },
  ];
  for (const { name, filter } of saved) await ask(taskEndpoints.saveFilter, { body: { name, filter, order: 'due' } });
};

const renameCulture = async (stage: Stage): Promise<void> => {
  const ask = await stage.as(securityAdmin.login);
  const params = { unitId: known(stage.unitIds, 'wenti') };
  const { version } = await ask(unitEndpoints.readUnit, { params });
  const body = { name: '县文化体育旅游和广播电视局', shortName: null, version };
  await ask(unitEndpoints.renameUnit, { params, body });
  await ask(unitEndpoints.addUnitAlias, { params, body: { name: '县文体旅游广电局' } });
};

const move = async (stage: Stage, ask: Ask, login: string, to: string, reason: string): Promise<void> => {
  const params = { personId: known(stage.personIds, login) };
  const unitId = known(stage.unitIds, to);
  const { version, roles } = await ask(peopleEndpoints.readPerson, { params });
  await ask(peopleEndpoints.transferPerson, { params, body: { unitId, reason, version } });
  for (const { role } of roles)
    await ask(peopleEndpoints.grantRole, { params, body: { role, unitId, reason, until: null } });
};

/** Two communities become one: first their people are transferred, then the one takes over from the other. */
const mergeCommunities = async (stage: Stage): Promise<void> => {
  const ask = await stage.as(securityAdmin.login);
  const reason = '县民政部门批准社区合并';
  for (const login of ['jiefang.lead', 'jiefang.officer']) await move(stage, ask, login, 'hewan', reason);
  const from = known(stage.unitIds, 'jiefang');
  const { version } = await ask(unitEndpoints.readUnit, { params: { unitId: from } });
  const into = { kind: 'existing', unitId: known(stage.unitIds, 'hewan') } as const;
  await ask(unitEndpoints.mergeUnits, { body: { from: [{ unitId: from, version }], into, reason } });
};

const changeStaff = async (stage: Stage): Promise<void> => {
  const ask = await stage.as(securityAdmin.login);
  await move(stage, ask, 'xuanchuan.officer2', 'zhengfa', '组织调动');
  const params = { personId: known(stage.personIds, 'xuelian.officer2') };
  const { version } = await ask(peopleEndpoints.readPerson, { params });
  await ask(peopleEndpoints.markPersonLeft, { params, body: { reason: '退休', version } });
};

const nameDeputy = async (stage: Stage, who: string, deputy: string, days: number, reason: string): Promise<void> => {
  const ask = await stage.as(who);
  const since = localDay(stage.clock.now());
  const params = { personId: known(stage.personIds, who) };
  const body = {
    deputyId: known(stage.personIds, deputy),
    since: since.toString(),
    until: since.add({ days }).toString(),
    reason,
  };
  await ask(peopleEndpoints.nameDeputy, { params, body });
};

const readNotices = async (stage: Stage, logins: readonly string[]): Promise<void> => {
  const body = { upTo: stage.clock.now().toString() };
  for (const login of logins) await (await stage.as(login))(notificationEndpoints.markAllNotificationsRead, { body });
};

/** The office closes what was to be done once and has been accepted. */
const closeDone = async (stage: Stage, owed: readonly Owed[]): Promise<void> => {
  const ask = await stage.as('officer1');
  for (const { taskId, duty } of owed) {
    if (duty.cycle.kind !== 'once') continue;
    const { periods, version } = await ask(taskEndpoints.readTask, { params: { taskId } });
    if (!periods.every(({ state }) => state === 'accepted' || state === 'accepted-late')) continue;
    const reason = '信件已发放到位，回执已汇总，予以办结。';
    await ask(taskEndpoints.closeTask, { params: { taskId }, body: { reason, version } });
  }
};

/** What changes in the county beside its work: names, people, who stands in for whom. */
export const scheduleChanges = (stage: Stage, owed: readonly Owed[], readers: readonly string[]): void => {
  const today = localDay(stage.end);
  const at = (daysBefore: number, happening: () => Promise<void>): void =>
    stage.agenda.at(duringWork(today.subtract({ days: daysBefore }), stage.dice), happening);
  at(136, () => renameCulture(stage));
  at(104, () => mergeCommunities(stage));
  at(97, () => changeStaff(stage));
  at(61, () => nameDeputy(stage, 'director', 'officer2', 6, '赴州参加培训'));
  at(33, () => closeDone(stage, owed));
  at(4, () => nameDeputy(stage, 'gongan.lead', 'gongan.officer', 12, '外出办案'));
  at(40, () => readNotices(stage, readers));
  stage.agenda.at(timeOn(workingDaysFrom(workingDay(today), -2), '17:45'), () => readNotices(stage, readers));
};

/** Leads name who handles the work of their unit. */
export const delegateWork = async (stage: Stage, owed: readonly Owed[]): Promise<void> => {
  for (const { taskId, code, version } of owed) {
    if (code === 'office' || stage.dice.chance(0.45)) continue;
    const ask = await stage.as(`${code}.lead`);
    const params = { taskId };
    const personId = known(stage.personIds, `${code}.officer`);
    await ask(taskEndpoints.delegateTask, { params, body: { personId, version } });
  }
};

/** A task that was given to the wrong unit goes to the right one before its first round begins. */
export const handOver = async (stage: Stage, owed: readonly Owed[]): Promise<readonly Owed[]> => {
  const wrong = owed.find(({ code, duty }) => code === 'minzheng' && duty.path === '三/(一)/3');
  if (!wrong) throw new Error('demo: there is nothing to hand over');
  const ask = await stage.as('officer1');
  const params = { taskId: wrong.taskId };
  const toUnitId = known(stage.unitIds, 'zhengfa');
  const body = { toUnitId, reason: '综治网格由政法委统筹，改由其组织商户参训', version: wrong.version };
  const { version } = await ask(taskEndpoints.handOverTask, { params, body });
  return owed.map((one) => (one === wrong ? { ...one, code: 'zhengfa', version } : one));
};
