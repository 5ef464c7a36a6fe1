import type { ScoreAudience, ScoreSheetText } from '@lianfang/contract/scorecards/sheets';
import type { Transaction } from '../../../kernel/database/connect.ts';

/** Adds a draft under the audience's next number; false where there is a draft already. */
export const insertDraft = async (
  tx: Transaction,
  sheet: { readonly id: string; readonly audience: ScoreAudience; readonly number: number },
  text: ScoreSheetText,
  authorId: string | null,
  now: Temporal.Instant,
): Promise<boolean> => {
  const row = await tx
    .insertInto('score_sheet')
    .values({
      ...sheet,
      state: 'draft',
      content: JSON.stringify(text),
      author_id: authorId,
      created_at: now.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

/** Saves a draft; its author is who saved it last. False where somebody was faster. */
export const updateDraft = async (
  tx: Transaction,
  seen: { readonly id: string; readonly version: number },
  text: ScoreSheetText,
  authorId: string | null,
): Promise<boolean> => {
  const result = await tx
    .updateTable('score_sheet')
    .set({ content: JSON.stringify(text), author_id: authorId, version: seen.version + 1 })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
};

/** Ends the sheet in force at the first day of the new one. */
export const endSheetInForce = async (tx: Transaction, audience: ScoreAudience, day: string): Promise<void> => {
  await tx
    .updateTable('score_sheet')
    .set((eb) => ({ valid_to: day, version: eb('version', '+', 1) }))
    .where('audience', '=', audience)
    .where('state', '=', 'published')
    .where('valid_to', 'is', null)
    .execute();
};

/** Puts a draft in force from a day on; false where somebody was faster. */
export const publishDraft = async (
  tx: Transaction,
  seen: { readonly id: string; readonly version: number },
  day: string,
  publishedBy: string | null,
  now: Temporal.Instant,
): Promise<boolean> => {
  const result = await tx
    .updateTable('score_sheet')
    .set({
      state: 'published',
      valid_from: day,
      published_at: now.toString(),
      published_by: publishedBy,
      version: seen.version + 1,
    })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
};

/** Drops a draft; false where it is none any more. */
export const deleteDraft = async (tx: Transaction, sheetId: string): Promise<boolean> => {
  const result = await tx
    .deleteFrom('score_sheet')
    .where('id', '=', sheetId)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
};
