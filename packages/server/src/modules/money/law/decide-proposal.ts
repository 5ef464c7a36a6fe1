import { type Actor, personIdOf } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';

/** Decides on a proposal that waits; false where it was decided already. */
export const decideProposal = async (
  tx: Transaction,
  id: string,
  state: 'confirmed' | 'refused',
  actor: Actor,
  now: Temporal.Instant,
): Promise<boolean> => {
  const decided = await tx
    .updateTable('law_rule_proposal')
    .set({ state, decided_by: personIdOf(actor), decided_at: now.toString() })
    .where('id', '=', id)
    .where('state', '=', 'proposed')
    .executeTakeFirst();
  return decided.numUpdatedRows === 1n;
};
