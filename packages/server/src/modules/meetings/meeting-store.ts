import type { MeetingState, MeetingText } from '@lianfang/contract/meetings/meetings';
import type { Updateable } from 'kysely';
import type { Transaction } from '../../kernel/database/connect.ts';
import type { Meeting } from '../../kernel/database/tables/meeting.ts';

export const meetingColumns = (text: MeetingText) => ({
  title: text.title,
  kind: text.kind,
  starts_at: text.startsAt,
  place: text.place,
  chair_id: text.chairId,
});

/** Puts the invited units and the agenda in place of those a meeting had. Who signed in stays. */
export const replaceProgramme = async (
  tx: Transaction,
  id: string,
  { unitIds, agenda }: Pick<MeetingText, 'unitIds' | 'agenda'>,
): Promise<void> => {
  await tx.deleteFrom('meeting_unit').where('meeting_id', '=', id).execute();
  await tx.deleteFrom('agenda_item').where('meeting_id', '=', id).execute();
  const invited = [...new Set(unitIds)].map((unitId) => ({ meeting_id: id, unit_id: unitId }));
  await tx.insertInto('meeting_unit').values(invited).execute();
  if (agenda.length === 0) return;
  const items = agenda.map(({ title, minutes, unitId }, position) => ({
    meeting_id: id,
    position,
    title,
    minutes,
    unit_id: unitId,
  }));
  await tx.insertInto('agenda_item').values(items).execute();
};

export const insertMeeting = async (
  tx: Transaction,
  { id, plannedBy, ...text }: MeetingText & { readonly id: string; readonly plannedBy: string | null },
  now: Temporal.Instant,
): Promise<void> => {
  await tx
    .insertInto('meeting')
    .values({ id, ...meetingColumns(text), planned_by: plannedBy, created_at: now.toString() })
    .execute();
  await replaceProgramme(tx, id, text);
};

export type MeetingChange = Omit<Updateable<Meeting>, 'id' | 'version' | 'state'> & { readonly state?: MeetingState };

/** Changes a meeting where its version is still the given one; false where somebody was faster. */
export const updateMeeting = async (
  tx: Transaction,
  id: string,
  version: number,
  change: MeetingChange,
): Promise<boolean> => {
  const result = await tx
    .updateTable('meeting')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
};
