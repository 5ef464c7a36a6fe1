import { type Actor, auditName } from '../../../kernel/access/actor.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import type { CaseStanding } from './case-obstacles.ts';
import type { CaseSubject } from './case-subject.ts';

const wrote = async (tx: Reader, supervisionId: string, actor: Actor): Promise<boolean> => {
  const found = await tx
    .selectFrom('supervision_event')
    .select('id')
    .where('subject_id', '=', supervisionId)
    .where('move', 'in', ['draftSupervision', 'editSupervision'])
    .where('actor', '=', auditName(actor))
    .executeTakeFirst();
  return found !== undefined;
};

const answerIsWritten = async (tx: Reader, supervisionId: string): Promise<boolean> => {
  const draft = await tx
    .selectFrom('supervision_reply')
    .select('text')
    .where('supervision_id', '=', supervisionId)
    .where('submitted_at', 'is', null)
    .executeTakeFirst();
  return draft !== undefined && draft.text.trim() !== '';
};

const isTop = async (tx: Reader, order: number): Promise<boolean> => {
  const higher = await tx
    .selectFrom('supervision_rung')
    .select('id')
    .where('rung_order', '>', order)
    .where('valid_to', 'is', null)
    .executeTakeFirst();
  return higher === undefined;
};

/** How a case stands for this actor: what decides whether an act is possible now. */
export const standingOf = async (tx: Reader, { case: found }: CaseSubject, actor: Actor): Promise<CaseStanding> => ({
  case: found,
  wroteIt: await wrote(tx, found.id, actor),
  answerWritten: await answerIsWritten(tx, found.id),
  topRung: await isTop(tx, found.rung_order),
});
