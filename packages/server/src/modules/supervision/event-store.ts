import { v7 as uuid } from 'uuid';
import { type Actor, auditName } from '../../kernel/access/actor.ts';
import type { Transaction } from '../../kernel/database/connect.ts';

export interface SupervisionMove {
  readonly kind: 'supervision' | 'problem' | 'inspection';
  readonly id: string;
  readonly move: string;
  readonly reason?: string;
}

/** Adds a line to the history of a case, a problem or an inspection. */
export const insertMove = async (
  tx: Transaction,
  { kind, id, move, reason = '' }: SupervisionMove,
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> => {
  await tx
    .insertInto('supervision_event')
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
