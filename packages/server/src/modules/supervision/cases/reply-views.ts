import type { Actor } from '../../../kernel/access/actor.ts';
import { mayDo } from '../../../kernel/access/decide.ts';
import type { Facts } from '../../../kernel/access/facts.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { evidenceOf } from '../evidence/evidence-views.ts';
import type { CaseFound } from './case-subject.ts';

const rows = (tx: Reader, supervisionId: string) =>
  tx
    .selectFrom('supervision_reply')
    .leftJoin('person', 'person.id', 'supervision_reply.submitted_by')
    .selectAll('supervision_reply')
    .select('person.name as submitted_by_name')
    .where('supervision_id', '=', supervisionId)
    .orderBy('round')
    .execute();

/** The answers to a case in their order. A draft is seen only by those who may write it. */
export const repliesOf = async (tx: Reader, found: CaseFound, actor: Actor, facts: Facts) => {
  const all = await rows(tx, found.id);
  const writes = mayDo(actor, 'supervision.save-reply', facts);
  const shown = all.filter((row) => row.submitted_at !== null || writes);
  const evidence = await evidenceOf(
    tx,
    'reply_id',
    shown.map((row) => row.id),
  );
  return shown.map((row) => ({
    id: row.id,
    round: row.round,
    kind: row.kind,
    text: row.text,
    submittedAt: row.submitted_at,
    submittedByName: row.submitted_by_name,
    inTime: row.in_time,
    returnReason: row.return_reason,
    evidence: evidence.get(row.id) ?? [],
  }));
};
