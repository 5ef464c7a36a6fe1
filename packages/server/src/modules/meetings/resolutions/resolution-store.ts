import type { ResolutionState, ResolutionText } from '@lianfang/contract/meetings/meetings';
import type { Updateable } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import type { Resolution } from '../../../kernel/database/tables/resolution.ts';
import { insertMeetingMove } from '../meeting-event-store.ts';

/** Puts what was resolved in place of an earlier draft of it. */
export const replaceDrafts = async (
  tx: Transaction,
  meetingId: string,
  texts: readonly ResolutionText[],
): Promise<void> => {
  await tx.deleteFrom('resolution').where('meeting_id', '=', meetingId).where('state', '=', 'draft').execute();
  if (texts.length === 0) return;
  const rows = texts.map(({ unitId, text, dueOn }, position) => ({
    id: uuid(),
    meeting_id: meetingId,
    position,
    unit_id: unitId,
    text,
    due_on: dueOn,
  }));
  await tx.insertInto('resolution').values(rows).execute();
};

/** Lets the drafts of a meeting take effect, and returns them. */
export const openDrafts = async (
  tx: Transaction,
  meetingId: string,
  actor: Actor,
  now: Temporal.Instant,
): Promise<{ id: string; unitId: string }[]> => {
  const opened = await tx
    .updateTable('resolution')
    .set({ state: 'open', opened_at: now.toString() })
    .where('meeting_id', '=', meetingId)
    .where('state', '=', 'draft')
    .returning(['id', 'unit_id as unitId'])
    .execute();
  for (const { id } of opened)
    await insertMeetingMove(tx, { kind: 'resolution', id, move: 'openResolution' }, actor, now);
  return opened;
};

export type ResolutionChange = Omit<Updateable<Resolution>, 'id' | 'version' | 'state'> & {
  readonly state?: ResolutionState;
};

/** Changes a resolution where its version is still the given one; false where somebody was faster. */
export const updateResolution = async (
  tx: Transaction,
  id: string,
  version: number,
  change: ResolutionChange,
): Promise<boolean> => {
  const result = await tx
    .updateTable('resolution')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
};
