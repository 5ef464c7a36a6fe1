import { MeetingRecord, MeetingRow } from '@lianfang/contract/meetings/meetings';
import type { Actor } from '../../kernel/access/actor.ts';
import { mayDo } from '../../kernel/access/decide.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import { meetingAbilities } from './meeting-abilities.ts';
import { meetingHistory } from './meeting-event-views.ts';
import { type MeetingFound, type MeetingSubject, meetingSubject } from './meeting-subject.ts';
import { personName } from './person-name.ts';
import { resolutionsOfMeeting } from './resolutions/resolution-views.ts';

/** A found meeting as a row of the list. */
export const meetingRowOf = (row: MeetingFound): MeetingRow =>
  MeetingRow.parse({
    id: row.id,
    title: row.title,
    kind: row.kind,
    startsAt: row.starts_at,
    place: row.place,
    state: row.state,
    invited: row.invited,
    signedIn: row.signed_in,
    openResolutions: row.open_resolutions,
    version: row.version,
  });

const agendaOf = (tx: Reader, meetingId: string) =>
  tx
    .selectFrom('agenda_item')
    .leftJoin('unit', 'unit.id', 'agenda_item.unit_id')
    .select(['agenda_item.title', 'agenda_item.minutes', 'agenda_item.unit_id as unitId', 'unit.name as unitName'])
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .execute();

const attendanceOf = async (tx: Reader, meetingId: string) => {
  const units = await tx
    .selectFrom('meeting_unit')
    .innerJoin('unit', 'unit.id', 'meeting_unit.unit_id')
    .select(['unit.id as unitId', 'unit.name as unitName'])
    .where('meeting_id', '=', meetingId)
    .orderBy('unit.place')
    .execute();
  const came = await tx
    .selectFrom('meeting_sign_in')
    .select(['unit_id', 'person_id as personId', 'name', 'at'])
    .where('meeting_id', '=', meetingId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const byUnit = Map.groupBy(came, (row) => row.unit_id);
  return units.map((unit) => ({
    ...unit,
    signedIn: (byUnit.get(unit.unitId) ?? []).map(({ personId, name, at }) => ({ personId, name, at })),
  }));
};

/** Minutes are the office's draft until they are confirmed; then everybody invited reads them. */
const readsMinutes = (actor: Actor, { meeting, facts }: MeetingSubject): boolean =>
  meeting.state === 'confirmed' || mayDo(actor, 'meeting.read', { ...facts, unitPaths: [] });

/** The whole record of a meeting as the actor may see it. */
export const meetingRecord = async (
  tx: Reader,
  subject: MeetingSubject,
  actor: Actor,
  now: Temporal.Instant,
): Promise<MeetingRecord> => {
  const { meeting } = subject;
  const reads = readsMinutes(actor, subject);
  return MeetingRecord.parse({
    ...meetingRowOf(meeting),
    chairId: meeting.chair_id,
    chairName: await personName(tx, meeting.chair_id),
    agenda: await agendaOf(tx, meeting.id),
    attendance: await attendanceOf(tx, meeting.id),
    minutes: reads ? meeting.minutes : null,
    minutesByName: reads ? await personName(tx, meeting.minutes_by) : null,
    confirmedAt: meeting.confirmed_at,
    confirmedByName: await personName(tx, meeting.confirmed_by),
    resolutions: reads ? await resolutionsOfMeeting(tx, meeting.id, now) : [],
    history: reads ? await meetingHistory(tx, meeting.id) : [],
    abilities: await meetingAbilities(tx, subject, actor, now),
  });
};

/** The record read afresh, for the reply of a command. */
export const freshMeeting = async (
  tx: Reader,
  id: string,
  actor: Actor,
  now: Temporal.Instant,
): Promise<MeetingRecord> => {
  const subject = await meetingSubject(tx, id);
  if (!subject) throw new Error(`meeting ${id} vanished within its own transaction`);
  return meetingRecord(tx, subject, actor, now);
};
