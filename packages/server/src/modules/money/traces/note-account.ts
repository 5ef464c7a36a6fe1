import { traceEndpoints } from '@lianfang/contract/traces/endpoints';
import { sql } from 'kysely';
import { type Actor, personIdOf } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { announcePath } from '../../../kernel/live/announce-path.ts';
import { caseSubject } from '../cases/case-subject.ts';

/** An account of a payment, of an order, or one that a statement tells. */
const isInCase = async (tx: Transaction, caseId: string, account: string): Promise<boolean> => {
  const { rows } = await sql`
    select 1 from case_transfer where case_id = ${caseId} and ${account} in (from_number, to_number)
    union all
    select 1 from control_order where case_id = ${caseId} and account_number = ${account}
    union all
    select 1 from fund_transfer t join case_ledger l on l.ledger_id = t.ledger_id
     where l.case_id = ${caseId} and t.account = ${account}
    limit 1`.execute(tx);
  return rows.length > 0;
};

const writeNote = async (
  tx: Transaction,
  of: { readonly caseId: string; readonly account: string; readonly note: string },
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> => {
  const by = { note: of.note, noted_by: personIdOf(actor), noted_at: now.toString() };
  await tx
    .insertInto('account_note')
    .values({ case_id: of.caseId, account: of.account, ...by })
    .onConflict((conflict) => conflict.columns(['case_id', 'account']).doUpdateSet(by))
    .execute();
};

/** Writes a note on an account of a case for whoever works on it; an empty one takes it away. */
export const noteAccount = handle(
  traceEndpoints.noteAccount,
  ({ params, tx }) => caseSubject(tx, params.caseId),
  async ({ params, body, subject, actor, tx, now, refuse, note }) => {
    const { account } = params;
    const { id, unit_path: path } = subject.case;
    if (!(await isInCase(tx, id, account))) refuse('trace-account');
    if (body.note !== '') await writeNote(tx, { caseId: id, account, note: body.note }, actor, now);
    else await tx.deleteFrom('account_note').where('case_id', '=', id).where('account', '=', account).execute();
    await announcePath(tx, 'case', id, path);
    note({ account, isEmpty: body.note === '' });
    return { note: body.note };
  },
);
