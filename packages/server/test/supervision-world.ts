import type { UnitId } from '@lianfang/contract/ids';
import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import type { RungCode, SupervisionRung } from '@lianfang/contract/supervision/rungs';
import type { SupervisionRecord } from '@lianfang/contract/supervision/supervision';
import type { Client, Got } from './client.ts';
import type { World } from './world.ts';

type Person = Client & { readonly personId: string };
type CaseEndpoint = typeof supervisionEndpoints.readSupervision;

/** A county with an office, two units and the people who act on cases. */
export interface SupervisionWorld {
  readonly office: UnitId;
  readonly market: UnitId;
  readonly school: UnitId;
  readonly officer: Person;
  readonly otherOfficer: Person;
  readonly director: Person;
  readonly leader: Person;
  readonly marketLead: Person;
  readonly marketOfficer: Person;
  readonly schoolLead: Person;
  rung(code: RungCode): Promise<SupervisionRung>;
  /** A draft by the officer, against the market unit where no other is given. */
  draft(code: RungCode, over?: Readonly<Record<string, unknown>>): Promise<SupervisionRecord>;
  /** The same submitted, approved by whoever has to, and issued. */
  issued(code: RungCode, over?: Readonly<Record<string, unknown>>): Promise<SupervisionRecord>;
  read(id: string, as?: Person): Promise<SupervisionRecord>;
}

/** The reply of a call that has to go through. */
export const through = <E extends CaseEndpoint>(got: Pick<Got<E>, 'status' | 'text' | 'reply'>): SupervisionRecord => {
  if (got.status !== 200) throw new Error(`refused: ${got.text}`);
  return got.reply;
};

const peopleOf = async (world: World) => {
  const office = await world.unit('县联席办', 'office');
  const market = await world.unit('县市场监管局');
  const school = await world.unit('县第一小学', 'school');
  return {
    office,
    market,
    school,
    officer: await world.person(office, ['office-officer'], world.county),
    otherOfficer: await world.person(office, ['office-officer'], world.county),
    director: await world.person(office, ['office-director'], world.county),
    leader: await world.person(world.county, ['county-leader'], world.county),
    marketLead: await world.person(market, ['unit-lead']),
    marketOfficer: await world.person(market, ['unit-officer']),
    schoolLead: await world.person(school, ['unit-lead']),
  };
};

export const createSupervisionWorld = async (world: World): Promise<SupervisionWorld> => {
  const people = await peopleOf(world);
  const { officer, director, leader, market } = people;
  const rung = async (code: RungCode): Promise<SupervisionRung> => {
    const got = await officer.call(supervisionEndpoints.listRungs);
    const found = got.reply.rungs.find((one) => one.code === code);
    if (!found) throw new Error(`no rung ${code}`);
    return found;
  };
  const draft: SupervisionWorld['draft'] = async (code, over = {}) => {
    const { id: rungId } = await rung(code);
    const body = { rungId, unitId: market, title: '宣传任务逾期', text: '请落实。', demands: '', basis: [], ...over };
    return through(await officer.call(supervisionEndpoints.draftSupervision, { body }));
  };
  const issued: SupervisionWorld['issued'] = async (code, over = {}) => {
    const made = await draft(code, over);
    const params = { supervisionId: made.id };
    const body = { version: made.version };
    const sent = through(await officer.call(supervisionEndpoints.submitSupervision, { params, body }));
    const approver = made.approval === 'leader' ? leader : director;
    const seen = { version: sent.version };
    return through(await approver.call(supervisionEndpoints.issueSupervision, { params, body: seen }));
  };
  return {
    ...people,
    rung,
    draft,
    issued,
    read: async (supervisionId, as = officer) => {
      const params = { supervisionId: supervisionId as never };
      return through(await as.call(supervisionEndpoints.readSupervision, { params }));
    },
  };
};
