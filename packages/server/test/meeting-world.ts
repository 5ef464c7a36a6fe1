import type { UnitId } from '@lianfang/contract/ids';
import { meetingEndpoints } from '@lianfang/contract/meetings/endpoints';
import type { MeetingRecord } from '@lianfang/contract/meetings/meetings';
import type { Client } from './client.ts';
import type { World } from './world.ts';

type Person = Client & { readonly personId: string };

/** A county with an office, three units and the people who hold meetings. */
export interface MeetingWorld {
  readonly office: UnitId;
  readonly market: UnitId;
  readonly school: UnitId;
  readonly bank: UnitId;
  readonly officer: Person;
  readonly director: Person;
  readonly leader: Person;
  readonly marketLead: Person;
  readonly marketOfficer: Person;
  readonly schoolLead: Person;
  readonly bankLead: Person;
  /** A meeting of tomorrow morning, to which market and school are invited. */
  planned(over?: Readonly<Record<string, unknown>>): Promise<MeetingRecord>;
  /** The same held, with minutes and two resolutions handed in for confirmation. */
  submitted(): Promise<MeetingRecord>;
  confirmed(): Promise<MeetingRecord>;
}

export const meetingAt = (meeting: MeetingRecord, rest: object = {}) => ({
  params: { meetingId: meeting.id },
  body: { version: meeting.version, ...rest } as never,
});

/** The reply of a call that has to go through. */
export const meetingOf = (got: {
  readonly status: number;
  readonly text: string;
  readonly reply: MeetingRecord;
}): MeetingRecord => {
  if (got.status !== 200) throw new Error(`refused: ${got.text}`);
  return got.reply;
};

const peopleOf = async (world: World) => {
  const office = await world.unit('县联席办', 'office');
  const market = await world.unit('县市场监管局');
  const school = await world.unit('县第一小学', 'school');
  const bank = await world.unit('县农商银行', 'company');
  return {
    office,
    market,
    school,
    bank,
    officer: await world.person(office, ['office-officer'], world.county),
    director: await world.person(office, ['office-director'], world.county),
    leader: await world.person(world.county, ['county-leader'], world.county),
    marketLead: await world.person(market, ['unit-lead']),
    marketOfficer: await world.person(market, ['unit-officer']),
    schoolLead: await world.person(school, ['unit-lead']),
    bankLead: await world.person(bank, ['unit-lead']),
  };
};

export const createMeetingWorld = async (world: World): Promise<MeetingWorld> => {
  const people = await peopleOf(world);
  const { officer, director, market, school } = people;
  const text = {
    title: '第一季度联席会议',
    kind: 'plenary' as const,
    startsAt: '2026-03-03T01:30:00Z',
    place: '县政府三楼会议室',
    chairId: null,
    unitIds: [market, school],
    agenda: [{ title: '通报一季度工作', minutes: 20, unitId: market }],
  };
  const resolutions = [
    { unitId: market, text: '月底前完成商户入户宣传', dueOn: '2026-03-31' },
    { unitId: school, text: '开学第一课全覆盖', dueOn: '2026-03-15' },
  ];
  const planned: MeetingWorld['planned'] = async (over = {}) =>
    meetingOf(await officer.call(meetingEndpoints.planMeeting, { body: { ...text, ...over } }));
  const submitted: MeetingWorld['submitted'] = async () => {
    const held = meetingOf(await officer.call(meetingEndpoints.holdMeeting, meetingAt(await planned())));
    const minutes = { minutes: '会议听取了情况汇报。', resolutions };
    const written = meetingOf(await officer.call(meetingEndpoints.writeMinutes, meetingAt(held, minutes)));
    return meetingOf(await officer.call(meetingEndpoints.submitMinutes, meetingAt(written)));
  };
  return {
    ...people,
    planned,
    submitted,
    confirmed: async () =>
      meetingOf(await director.call(meetingEndpoints.confirmMinutes, meetingAt(await submitted()))),
  };
};
