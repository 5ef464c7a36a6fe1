import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import { PersonId, UnitId } from '@lianfang/contract/ids';
import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { issueSetupToken } from '../kernel/access/setup-token.ts';
import { writeWith } from '../kernel/database/transact.ts';
import type { Ask } from './hand.ts';
import { type DemoPerson, heldOnCounty, people, phoneOf, securityAdmin } from './people.ts';
import { known, type Stage } from './stage.ts';
import { countyName, type DemoUnit, groups, office, units } from './units.ts';

/** What the security administrator chose in the first run; it is changed before the play ends. */
export const firstPassword = 'Marmot-River-73';

/** The first run: the county, its joint office and the security administrator, through the printed link's own door. */
const setUp = async ({ platform, clock }: Stage, stranger: Ask): Promise<void> => {
  const token = await writeWith(platform.database, (tx) => issueSetupToken(tx, clock.now()));
  const { login, name } = securityAdmin;
  await stranger(identityEndpoints.setUpCounty, {
    body: {
      token,
      countyName,
      officeName: office.name,
      administrator: { name, login, phone: phoneOf(0), password: firstPassword },
    },
  });
};

/** Ids that the first run gave, which nobody is told: read where they lie. */
const noteFirstIds = async ({ platform, unitIds, personIds }: Stage): Promise<void> => {
  const { query } = platform.database;
  const county = await query.selectFrom('unit').select('id').where('kind', '=', 'county').executeTakeFirstOrThrow();
  const first = await query.selectFrom('unit').select('id').where('kind', '=', 'office').executeTakeFirstOrThrow();
  const admin = await query.selectFrom('person').select('id').executeTakeFirstOrThrow();
  unitIds.set('county', UnitId.parse(county.id)).set('office', UnitId.parse(first.id));
  personIds.set(securityAdmin.login, PersonId.parse(admin.id));
};

const openUnit = async ({ unitIds }: Stage, ask: Ask, { code, name, kind, aliases, below }: DemoUnit) => {
  const parentId = known(unitIds, below ?? 'county');
  const unit = await ask(unitEndpoints.openUnit, { body: { name, shortName: null, kind, parentId } });
  unitIds.set(code, unit.id);
  await nameAlso({ unitIds }, ask, code, aliases);
};

const nameAlso = async ({ unitIds }: Pick<Stage, 'unitIds'>, ask: Ask, code: string, aliases: readonly string[]) => {
  const params = { unitId: known(unitIds, code) };
  for (const name of aliases) await ask(unitEndpoints.addUnitAlias, { params, body: { name } });
};

const openGroups = async ({ unitIds }: Stage, ask: Ask): Promise<void> => {
  const belowId = known(unitIds, 'county');
  const ruled = [
    { ...groups.members, kinds: ['department', 'company'] as const },
    { ...groups.townships, kinds: ['township'] as const },
  ];
  for (const { name, aliases, kinds } of ruled) {
    const rule = { kinds: [...kinds], belowId, except: [] };
    const group = await ask(unitEndpoints.openUnitGroup, { body: { name, note: null, rule, unitIds: [] } });
    for (const alias of aliases)
      await ask(unitEndpoints.addGroupAlias, { params: { groupId: group.id }, body: { name: alias } });
  }
  const { name, aliases, codes } = groups.supervisors;
  const unitIdsOf = codes.map((code) => known(unitIds, code));
  const note = '由联席办按行业逐一核定';
  const group = await ask(unitEndpoints.openUnitGroup, { body: { name, note, rule: null, unitIds: unitIdsOf } });
  for (const alias of aliases)
    await ask(unitEndpoints.addGroupAlias, { params: { groupId: group.id }, body: { name: alias } });
};

const addPerson = async ({ unitIds, personIds }: Stage, ask: Ask, person: DemoPerson, index: number) => {
  const { login, name, post, role } = person;
  const onCounty = heldOnCounty.has(role);
  const unitId = known(unitIds, person.unit);
  const body = { login, name, post, unitId, phone: phoneOf(index + 1), role: onCounty ? null : role };
  const added = await ask(peopleEndpoints.addPerson, { body });
  personIds.set(login, added.id);
  if (onCounty) await grant(ask, added.id, role, known(unitIds, 'county'), '县联席办印发的人员分工');
};

const grant = (ask: Ask, personId: PersonId, role: DemoPerson['role'], unitId: UnitId, reason: string) =>
  ask(peopleEndpoints.grantRole, { params: { personId }, body: { role, unitId, reason, until: null } });

/** The office does work of the plan too; whoever answers for it there holds the roles of a unit beside those of the office. */
const answerForOffice = async ({ unitIds, personIds }: Stage, ask: Ask): Promise<void> => {
  const unitId = known(unitIds, 'office');
  const reason = '承担方案中由联席办牵头的任务';
  await grant(ask, known(personIds, 'director'), 'unit-lead', unitId, reason);
  await grant(ask, known(personIds, 'officer1'), 'unit-officer', unitId, reason);
};

/** Whom the office calls at each unit. */
const nameContacts = async ({ unitIds, personIds }: Stage, ask: Ask): Promise<void> => {
  for (const { code } of units) {
    const params = { unitId: known(unitIds, code) };
    const lead = known(personIds, `${code}.lead`);
    const officer = known(personIds, `${code}.officer`);
    await ask(peopleEndpoints.nameContact, { params, body: { personId: lead, duty: 'leader' } });
    await ask(peopleEndpoints.nameContact, { params, body: { personId: officer, duty: 'liaison' } });
  }
};

/** The county on its first day: units, groups, people, contacts, each by whoever has to. */
export const foundCounty = async (stage: Stage, stranger: Ask): Promise<void> => {
  await setUp(stage, stranger);
  await noteFirstIds(stage);
  const ask = await stage.as(securityAdmin.login);
  const { unitIds, personIds } = stage;
  const params = { personId: known(personIds, securityAdmin.login) };
  const { name, post } = securityAdmin;
  await ask(peopleEndpoints.editPerson, { params, body: { name, post, version: 1 } });
  await nameAlso({ unitIds }, ask, 'office', office.aliases);
  for (const unit of units) await openUnit(stage, ask, unit);
  await openGroups(stage, ask);
  for (const [index, person] of people.entries()) await addPerson(stage, ask, person, index);
  await answerForOffice(stage, ask);
  await nameContacts(stage, ask);
};
