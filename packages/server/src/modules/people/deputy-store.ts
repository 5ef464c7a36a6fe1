import { DeputyId, type NewDeputy } from '@lianfang/contract/people/stand-ins';
import { v7 as uuid } from 'uuid';
import { dayOf } from '../../kernel/clock/clock.ts';
import type { Transaction } from '../../kernel/database/connect.ts';

/** Names a deputy for the half-open term [since, until). */
export const insertDeputy = async (
  tx: Transaction,
  personId: string,
  deputy: NewDeputy,
  namedBy: string,
): Promise<DeputyId> => {
  const id = DeputyId.parse(uuid());
  await tx
    .insertInto('deputy')
    .values({
      id,
      person_id: personId,
      deputy_id: deputy.deputyId,
      since: deputy.since,
      until: deputy.until,
      reason: deputy.reason,
      named_by: namedBy,
    })
    .execute();
  return id;
};

/** Ends a deputyship at once. False where it was over. */
export const endDeputyRow = async (
  tx: Transaction,
  deputyId: string,
  by: string,
  now: Temporal.Instant,
): Promise<boolean> => {
  const row = await tx
    .updateTable('deputy')
    .set({ ended_at: now.toString(), ended_by: by })
    .where('id', '=', deputyId)
    .where('ended_at', 'is', null)
    .where('until', '>', dayOf(now))
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

/** Ends every deputyship for a person and by a person. */
export const endDeputiesOf = async (
  tx: Transaction,
  personId: string,
  by: string,
  now: Temporal.Instant,
): Promise<void> => {
  await tx
    .updateTable('deputy')
    .set({ ended_at: now.toString(), ended_by: by })
    .where((eb) => eb.or([eb('person_id', '=', personId), eb('deputy_id', '=', personId)]))
    .where('ended_at', 'is', null)
    .where('until', '>', dayOf(now))
    .execute();
};
