import { dayOf } from '../../kernel/clock/clock.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import type { Subject } from '../../kernel/http/call.ts';
import { numberText } from './cases/case-number.ts';
import { caseSubject } from './cases/case-subject.ts';
import { basisOf } from './cases/case-views.ts';
import { lastDayOf } from './due-moments.ts';

/** A case as its letter says it. `number` is null until it has left the office. */
export interface IssuedLetter {
  readonly number: string | null;
  readonly rung: string;
  readonly title: string;
  readonly text: string;
  readonly demands: string;
  /** The unit, or the organ in charge where it is only submitted upward. */
  readonly addressee: string;
  readonly unitId: string;
  readonly submitsUpward: boolean;
  /** The records it rests on; a period by its last day, anything else by the day on which it happened. */
  readonly basis: readonly { readonly label: string; readonly day: string }[];
  readonly draftedBy: string | null;
  readonly issuedBy: string | null;
  readonly issuedAt: string | null;
  readonly replyDueAt: string | null;
  readonly rectifyDueAt: string | null;
}

/** The letter of a case with what the policy looks at, or null. Once issued its unit takes part. */
export const issuedLetter = async (
  tx: Reader,
  supervisionId: string,
): Promise<(Subject & { readonly letter: IssuedLetter }) | null> => {
  const subject = await caseSubject(tx, supervisionId);
  if (!subject) return null;
  const { case: found } = subject;
  const letter: IssuedLetter = {
    number: numberText(found),
    rung: found.rung_zh,
    title: found.title,
    text: found.text,
    demands: found.demands,
    addressee: found.organ ?? found.unit_name,
    unitId: found.unit_id,
    submitsUpward: found.submits_upward,
    basis: (await basisOf(tx, found.id)).map(({ kind, label, at }) => ({
      label,
      day: kind === 'task-period' ? lastDayOf(at) : dayOf(Temporal.Instant.from(at)),
    })),
    draftedBy: found.drafted_by,
    issuedBy: found.issued_by,
    issuedAt: found.issued_at ?? found.forwarded_at,
    replyDueAt: found.reply_due_at,
    rectifyDueAt: found.rectify_due_at,
  };
  const unitPaths = found.issued_at === null ? [] : [found.unit_path];
  return { ...subject, facts: { ...subject.facts, unitPaths }, letter };
};
