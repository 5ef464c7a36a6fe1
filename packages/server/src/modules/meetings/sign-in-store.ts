import { v7 as uuid } from 'uuid';
import type { Transaction } from '../../kernel/database/connect.ts';

export interface NewSignIn {
  readonly meetingId: string;
  readonly unitId: string;
  readonly personId: string | null;
  readonly name: string;
  /** Who entered it from the paper list; null for somebody's own sign-in. */
  readonly enteredBy: string | null;
}

/** Notes who came for a unit; once for each person and name. */
export const insertSignIn = async (tx: Transaction, came: NewSignIn, now: Temporal.Instant): Promise<void> => {
  await tx
    .insertInto('meeting_sign_in')
    .values({
      id: uuid(),
      meeting_id: came.meetingId,
      unit_id: came.unitId,
      person_id: came.personId,
      name: came.name,
      at: now.toString(),
      entered_by: came.enteredBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};
