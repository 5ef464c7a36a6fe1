import type { RungTerms, SupervisionRung } from '@lianfang/contract/supervision/rungs';
import { v7 as uuid } from 'uuid';
import { type Actor, auditName } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { rungOf } from './rung-views.ts';

/** Puts new terms in place of those in force; null where others were in force already. Earlier terms are kept. */
export const replaceRung = async (
  tx: Transaction,
  rung: SupervisionRung,
  { terms, reason }: { readonly terms: RungTerms; readonly reason: string },
  actor: Actor,
  now: Temporal.Instant,
): Promise<SupervisionRung | null> => {
  const ended = await tx
    .updateTable('supervision_rung')
    .set({ valid_to: now.toString() })
    .where('id', '=', rung.id)
    .where('valid_to', 'is', null)
    .returningAll()
    .executeTakeFirst();
  if (!ended) return null;
  const row = await tx
    .insertInto('supervision_rung')
    .values({
      id: uuid(),
      code: rung.code,
      rung_order: rung.order,
      zh: rung.words.zh,
      en: rung.words.en,
      entry: JSON.stringify(terms.entry),
      approval: terms.approval,
      reply_working_days: terms.replyWorkingDays,
      rectify_working_days: terms.rectifyWorkingDays,
      number_word: terms.numberWord,
      template: terms.template,
      submits_upward: rung.submitsUpward,
      valid_from: now.toString(),
      amended_by: auditName(actor),
      amend_reason: reason,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return rungOf(row);
};
