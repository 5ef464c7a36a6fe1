import type { Transaction } from '../../../kernel/database/connect.ts';
import { notify } from '../../notifications/index.ts';
import type { StatementFound } from './statement-subject.ts';

/** What a stored statement did to the trace of its case. */
export interface TraceChange {
  /** Transfers that are new in the ledger, or told better than before. */
  readonly changed: number;
  readonly contrary: number;
}

/** The officers of the case and whoever drafted the order; not who gave the statement. */
const officersOf = async (tx: Transaction, statement: StatementFound): Promise<string[]> => {
  const row = await tx
    .selectFrom('control_order')
    .innerJoin('fraud_case', 'fraud_case.id', 'control_order.case_id')
    .select(['control_order.drafted_by', 'fraud_case.officer_id', 'fraud_case.second_officer_id'])
    .where('control_order.id', '=', statement.order_id)
    .executeTakeFirstOrThrow();
  const all = [row.drafted_by, row.officer_id, row.second_officer_id];
  return all.flatMap((id) => (id === null || id === statement.given_by ? [] : [id]));
};

/**
 * Tells the officers of a case that the trace of its money changed: by transfers that nobody had told before, or by a
 * balance. A statement that tells only what was known changes nothing, and nobody is told.
 */
export const tellOfTrace = async (
  tx: Transaction,
  statement: StatementFound,
  { changed, contrary }: TraceChange,
  now: Temporal.Instant,
): Promise<void> => {
  if (changed === 0 && contrary === 0 && statement.balance_at === null) return;
  const [tail, bank] = [statement.account.slice(-4), statement.bank_name];
  const doubt =
    contrary === 0 ? { zh: '', en: '' } : { zh: `，有 ${contrary} 处矛盾`, en: `, ${contrary} contradictions` };
  const words = {
    zh: `${bank}报送尾号${tail}的交易明细：新增 ${changed} 笔${doubt.zh}，资金去向已更新`,
    en: `${bank} told the movements of the account ending ${tail}: ${changed} new${doubt.en}; the trace has changed`,
  };
  const to = { personIds: await officersOf(tx, statement) };
  const subject = { kind: 'case' as const, id: statement.case_id };
  await notify(tx, { to, kind: 'trace-changed', subject, words, dedupeKey: `statement:${statement.id}` }, now);
};
