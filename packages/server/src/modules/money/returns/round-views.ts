import type { Secrets } from '../../../kernel/access/secrets.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { namesOf } from '../../people/index.ts';

const placeOf = (objectionId: string): string => `return_objection.person:${objectionId}`;

/** Who objects as the database keeps it; it opens only for this objection. */
export const sealObjector = (secrets: Secrets, id: string, person: string): string => secrets.seal(person, placeOf(id));

const fenOf = (amount: bigint | null): number | null => (amount === null ? null : Number(amount));

const sharesOf = async (tx: Reader, returnId: string) => {
  const rows = await tx
    .selectFrom('return_share')
    .leftJoin('control_order', 'control_order.id', 'return_share.order_id')
    .select(['round', 'return_claim_id', 'return_share.amount', 'order_id', 'control_order.state', 'executed_amount'])
    .where('money_return_id', '=', returnId)
    .orderBy('return_claim_id')
    .execute();
  return Map.groupBy(rows, ({ round }) => round);
};

const objectionsOf = async (tx: Reader, returnId: string) => {
  const rows = await tx
    .selectFrom('return_objection')
    .selectAll()
    .where('money_return_id', '=', returnId)
    .orderBy('id')
    .execute();
  return Map.groupBy(rows, ({ round }) => round);
};

type RoundFound = Awaited<ReturnType<typeof roundRows>>[number];
const roundRows = (tx: Reader, returnId: string) =>
  tx.selectFrom('return_round').selectAll().where('money_return_id', '=', returnId).orderBy('number', 'desc').execute();

const noticeOf = (row: RoundFound) =>
  row.notice_on === null
    ? null
    : {
        text: row.notice_text ?? '',
        place: row.notice_place ?? '',
        publishedOn: row.notice_on,
        end: row.notice_end ?? '',
        warnings: row.notice_warnings,
        basis: row.notice_basis ?? '',
      };

/** The rounds of a return, the latest first. Opens who objected: the endpoint has to be one that reads a person. */
export const roundsOf = async (tx: Reader, secrets: Secrets, returnId: string) => {
  const rows = await roundRows(tx, returnId);
  const shares = await sharesOf(tx, returnId);
  const objections = await objectionsOf(tx, returnId);
  const names = await namesOf(
    tx,
    rows.flatMap((row) => [row.fixed_by, row.reported_by]),
  );
  return rows.map((row) => ({
    number: row.number,
    method: row.method,
    methodReason: row.method_reason,
    fixedByName: names(row.fixed_by),
    notice: noticeOf(row),
    report: row.report,
    reportedByName: names(row.reported_by),
    organ: row.organ,
    decision: row.decision,
    decidedOn: row.decided_on,
    endedReason: row.ended_reason,
    shares: (shares.get(row.number) ?? []).map((share) => ({
      claimId: share.return_claim_id,
      amount: Number(share.amount),
      orderId: share.order_id,
      orderState: share.state,
      executedAmount: fenOf(share.executed_amount),
    })),
    objections: (objections.get(row.number) ?? []).map((one) => ({
      id: one.id,
      receivedOn: one.received_on,
      person: secrets.open(one.person_sealed, placeOf(one.id)),
      text: one.text,
      outcome: one.outcome,
      answer: one.answer,
      answeredAt: one.answered_at,
    })),
  }));
};
