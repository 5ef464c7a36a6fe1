import { type Expression, sql, type SqlBool } from 'kysely';

/** What tells whether a unit's answer is late. */
export interface AnswerTerms {
  readonly state: string;
  readonly reply_due_at: string | null;
  readonly rectify_due_at: string | null;
}

const isPast = (due: string | null, now: Temporal.Instant): boolean =>
  due !== null && Temporal.Instant.compare(due, now) <= 0;

/** Whether the unit owes a reply, or after it a rectification, and the term is over. */
export const isOverdue = (terms: AnswerTerms, now: Temporal.Instant): boolean =>
  (terms.state === 'issued' && isPast(terms.reply_due_at, now)) ||
  (terms.state === 'replied' && isPast(terms.rectify_due_at, now));

/** The same for the rows of a list. */
export const overdueRows = (now: Temporal.Instant): Expression<SqlBool> =>
  sql<SqlBool>`((state = 'issued' and reply_due_at <= ${now.toString()}) or (state = 'replied' and rectify_due_at <= ${now.toString()}))`;
