import { v7 as uuid } from 'uuid';
import type { Transaction } from '../../../kernel/database/connect.ts';
import type { CaseFound } from './case-subject.ts';

const openDraft = (tx: Transaction, supervisionId: string) =>
  tx
    .selectFrom('supervision_reply')
    .selectAll()
    .where('supervision_id', '=', supervisionId)
    .where('submitted_at', 'is', null)
    .executeTakeFirst();

/** The id of the open draft of the answer that is owed; begun where there is none. */
export const draftOf = async (
  tx: Transaction,
  found: Pick<CaseFound, 'id' | 'state'>,
  authorId: string | null,
  now: Temporal.Instant,
): Promise<string> => {
  const open = await openDraft(tx, found.id);
  if (open) return open.id;
  const last = await tx
    .selectFrom('supervision_reply')
    .select((eb) => eb.fn.max('round').as('round'))
    .where('supervision_id', '=', found.id)
    .executeTakeFirst();
  const id = uuid();
  await tx
    .insertInto('supervision_reply')
    .values({
      id,
      supervision_id: found.id,
      round: (last?.round ?? 0) + 1,
      kind: found.state === 'issued' ? 'reply' : 'rectification',
      author_id: authorId,
      created_at: now.toString(),
    })
    .execute();
  return id;
};

export const writeDraft = async (tx: Transaction, replyId: string, text: string, authorId: string | null) => {
  await tx.updateTable('supervision_reply').set({ text, author_id: authorId }).where('id', '=', replyId).execute();
};

/** Hands the draft in; it does not change any more. */
export const submitDraft = async (
  tx: Transaction,
  supervisionId: string,
  by: { readonly personId: string | null; readonly inTime: boolean },
  now: Temporal.Instant,
): Promise<void> => {
  await tx
    .updateTable('supervision_reply')
    .set({ submitted_at: now.toString(), submitted_by: by.personId, in_time: by.inTime })
    .where('supervision_id', '=', supervisionId)
    .where('submitted_at', 'is', null)
    .execute();
};

/** Keeps with the latest answer why it was sent back. */
export const returnLatest = async (tx: Transaction, supervisionId: string, reason: string): Promise<void> => {
  await tx
    .updateTable('supervision_reply')
    .set({ return_reason: reason })
    .where('supervision_id', '=', supervisionId)
    .where('submitted_at', 'is not', null)
    .where('round', '=', (eb) =>
      eb
        .selectFrom('supervision_reply')
        .select((inner) => inner.fn.max('round').as('round'))
        .where('supervision_id', '=', supervisionId)
        .where('submitted_at', 'is not', null),
    )
    .execute();
};
