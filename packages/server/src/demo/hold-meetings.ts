import { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import type { MeetingId, ResolutionId } from '@lianfang/contract/ids';
import { meetingEndpoints } from '@lianfang/contract/meetings/endpoints';
import type { MeetingRecord } from '@lianfang/contract/meetings/meetings';
import { type DemoMeeting, type DemoResolution, meetings } from './meetings.ts';
import { happenLater } from './happen-later.ts';
import { known, type Stage } from './stage.ts';
import { units } from './units.ts';
import { duringWork, localDay, timeOn, workingDay, workingDaysFrom } from './working-time.ts';

const invitedTo = ({ invited }: DemoMeeting): readonly string[] =>
  invited === 'everybody'
    ? units.filter(({ kind }) => kind !== 'village' && kind !== 'school').map(({ code }) => code)
    : invited;

const acceptIt = async (stage: Stage, resolutionId: ResolutionId): Promise<void> => {
  const ask = await stage.as('officer1');
  const params = { resolutionId };
  const { version } = await ask(meetingEndpoints.readResolution, { params });
  await ask(meetingEndpoints.acceptResolution, { params, body: { remark: '', version } });
};

const reportOn = async (
  stage: Stage,
  resolutionId: ResolutionId,
  { unit, progress }: DemoResolution,
): Promise<void> => {
  const ask = await stage.as(`${unit}.officer`);
  const params = { resolutionId };
  const { version } = await ask(meetingEndpoints.readResolution, { params });
  await ask(meetingEndpoints.reportResolution, { params, body: { progress, version } });
  happenLater(stage, stage.dice.between(1, 3), () => acceptIt(stage, resolutionId));
};

/** Somebody else than who wrote them confirms the minutes; then they are printed and what they resolve is owed. */
const confirm = async (stage: Stage, meeting: DemoMeeting, { id, version }: MeetingRecord): Promise<void> => {
  const ask = await stage.as(meeting.kind === 'plenary' ? 'leader' : 'director');
  const params = { meetingId: id };
  const confirmed = await ask(meetingEndpoints.confirmMinutes, { params, body: { version } });
  const officer = await stage.as('officer1');
  await officer(documentEndpoints.writeMeetingMinutes, { params });
  for (const [index, resolution] of meeting.resolutions.entries()) {
    const made = confirmed.resolutions.find((one) => one.text === resolution.text) ?? confirmed.resolutions[index];
    const { takes } = resolution;
    if (made && takes !== null) happenLater(stage, Math.max(1, takes - 2), () => reportOn(stage, made.id, resolution));
  }
};

const writeMinutes = async (stage: Stage, meeting: DemoMeeting, held: MeetingRecord): Promise<void> => {
  const ask = await stage.as('officer1');
  const params = { meetingId: held.id };
  const from = localDay(Temporal.Instant.from(held.startsAt));
  const resolutions = meeting.resolutions.map(({ unit, text, within }) => ({
    unitId: known(stage.unitIds, unit),
    text,
    dueOn: workingDaysFrom(from, within).toString(),
  }));
  const body = { minutes: meeting.minutes, resolutions, version: held.version };
  const { version } = await ask(meetingEndpoints.writeMinutes, { params, body });
  const submitted = await ask(meetingEndpoints.submitMinutes, { params, body: { version } });
  happenLater(stage, 1, () => confirm(stage, meeting, submitted));
};

/** Most sign in on their telephones; for some the office enters the paper list, and some do not come. */
const signIn = async (stage: Stage, meeting: DemoMeeting, meetingId: MeetingId): Promise<void> => {
  const office = await stage.as('officer1');
  const params = { meetingId };
  for (const code of invitedTo(meeting)) {
    const absent = units.some((unit) => unit.code === code && unit.habit === 'slack') && stage.dice.chance(0.4);
    if (absent) continue;
    if (stage.dice.chance(0.3)) {
      const body = { unitId: known(stage.unitIds, code), name: '联络员（纸质签到）' };
      await office(meetingEndpoints.recordAttendance, { params, body });
      continue;
    }
    const ask = await stage.as(stage.dice.chance(0.7) ? `${code}.lead` : `${code}.officer`);
    await ask(meetingEndpoints.signInToMeeting, { params });
  }
};

const hold = async (stage: Stage, meeting: DemoMeeting, meetingId: MeetingId): Promise<void> => {
  const ask = await stage.as('officer1');
  const params = { meetingId };
  const { version } = await ask(meetingEndpoints.readMeeting, { params });
  const held = await ask(meetingEndpoints.holdMeeting, { params, body: { version } });
  happenLater(stage, 1, () => writeMinutes(stage, meeting, held));
};

const plan = async (stage: Stage, meeting: DemoMeeting, startsAt: Temporal.Instant): Promise<void> => {
  const ask = await stage.as('officer1');
  const { title, kind, place, agenda } = meeting;
  const body = {
    title,
    kind,
    place,
    startsAt: startsAt.toString(),
    chairId: known(stage.personIds, kind === 'plenary' ? 'leader' : 'director'),
    unitIds: invitedTo(meeting).map((code) => known(stage.unitIds, code)),
    agenda: agenda.map(({ unit, ...item }) => ({ ...item, unitId: unit === null ? null : known(stage.unitIds, unit) })),
  };
  const planned = await ask(meetingEndpoints.planMeeting, { body });
  stage.agenda.at(startsAt.subtract({ minutes: 15 }), () => signIn(stage, meeting, planned.id));
  stage.agenda.at(startsAt.add({ minutes: 100 }), () => hold(stage, meeting, planned.id));
};

/** Meetings of the six months, and one that is still ahead. */
export const scheduleMeetings = (stage: Stage): void => {
  const today = localDay(stage.end);
  for (const meeting of meetings) {
    const onDay = workingDay(today.add({ days: meeting.day }));
    const startsAt = timeOn(onDay, meeting.time);
    const planned = duringWork(workingDaysFrom(onDay, -4), stage.dice);
    const latest = duringWork(workingDaysFrom(today, -1), stage.dice);
    stage.agenda.at(Temporal.Instant.compare(planned, latest) < 0 ? planned : latest, () =>
      plan(stage, meeting, startsAt),
    );
  }
};
