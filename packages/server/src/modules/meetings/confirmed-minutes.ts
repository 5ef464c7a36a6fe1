import type { Reader } from '../../kernel/database/connect.ts';
import type { Subject } from '../../kernel/http/call.ts';
import { countySubject } from '../units/index.ts';

/** A meeting as its minutes say it. */
export interface ConfirmedMinutes {
  readonly confirmed: boolean;
  readonly title: string;
  readonly startsAt: string;
  readonly place: string;
  readonly chairName: string | null;
  readonly text: string;
  readonly agenda: readonly string[];
  readonly unitIds: readonly string[];
  /** Invited units with the names of those who came. */
  readonly attendance: readonly { readonly unitName: string; readonly names: readonly string[] }[];
  readonly resolutions: readonly { readonly unitName: string; readonly text: string; readonly dueOn: string }[];
  readonly minutesBy: string | null;
  readonly confirmedBy: string | null;
}

const invited = (tx: Reader, meetingId: string) =>
  tx
    .selectFrom('meeting_unit')
    .innerJoin('unit', 'unit.id', 'meeting_unit.unit_id')
    .select(['unit.id', 'unit.name', 'unit.path'])
    .where('meeting_id', '=', meetingId)
    .orderBy('unit.place')
    .execute();

const signedIn = (tx: Reader, meetingId: string) =>
  tx
    .selectFrom('meeting_sign_in')
    .select(['unit_id', 'name'])
    .where('meeting_id', '=', meetingId)
    .orderBy('at')
    .orderBy('id')
    .execute();

const resolved = (tx: Reader, meetingId: string) =>
  tx
    .selectFrom('resolution')
    .innerJoin('unit', 'unit.id', 'resolution.unit_id')
    .select(['unit.name as unitName', 'resolution.text', 'resolution.due_on as dueOn'])
    .where('meeting_id', '=', meetingId)
    .where('resolution.state', '<>', 'withdrawn')
    .orderBy('resolution.position')
    .execute();

const titlesOf = async (tx: Reader, meetingId: string): Promise<string[]> => {
  const rows = await tx
    .selectFrom('agenda_item')
    .select('title')
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .execute();
  return rows.map((row) => row.title);
};

/** The minutes of a meeting with what the policy looks at: they belong to the county and the invited units take part. */
export const confirmedMinutes = async (
  tx: Reader,
  meetingId: string,
): Promise<(Subject & { readonly minutes: ConfirmedMinutes }) | null> => {
  const meeting = await tx
    .selectFrom('meeting')
    .leftJoin('person', 'person.id', 'meeting.chair_id')
    .selectAll('meeting')
    .select('person.name as chairName')
    .where('meeting.id', '=', meetingId)
    .executeTakeFirst();
  if (!meeting) return null;
  const units = await invited(tx, meetingId);
  const came = Map.groupBy(await signedIn(tx, meetingId), (row) => row.unit_id);
  const county = await countySubject(tx);
  return {
    kind: 'meeting',
    id: meeting.id,
    unitId: county.unit.id,
    facts: { ...county.facts, unitPaths: units.map(({ path }) => path) },
    minutes: {
      confirmed: meeting.state === 'confirmed',
      title: meeting.title,
      startsAt: meeting.starts_at,
      place: meeting.place,
      chairName: meeting.chairName,
      text: meeting.minutes ?? '',
      agenda: await titlesOf(tx, meetingId),
      unitIds: units.map(({ id }) => id),
      attendance: units.map(({ id, name }) => ({ unitName: name, names: (came.get(id) ?? []).map((row) => row.name) })),
      resolutions: await resolved(tx, meetingId),
      minutesBy: meeting.minutes_by,
      confirmedBy: meeting.confirmed_by,
    },
  };
};
