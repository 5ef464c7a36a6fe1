import { v7 as uuid } from 'uuid';
import { type Actor, auditName } from '../../kernel/access/actor.ts';
import type { Transaction } from '../../kernel/database/connect.ts';

export interface MeetingMove {
  readonly kind: 'meeting' | 'resolution';
  readonly id: string;
  readonly move: string;
  readonly reason?: string;
}

/** Adds a line to the history of a meeting or a resolution. */
export const insertMeetingMove = async (
  tx: Transaction,
  { kind, id, move, reason = '' }: MeetingMove,
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> => {
  await tx
    .insertInto('meeting_event')
    .values({
      subject_kind: kind,
      subject_id: id,
      at: now.toString(),
      id: uuid(),
      move,
      actor: auditName(actor),
      reason,
    })
    .execute();
};
