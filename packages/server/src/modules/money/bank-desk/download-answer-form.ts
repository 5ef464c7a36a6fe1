import { answerEndpoints } from '@lianfang/contract/orders/answer-endpoints';
import { answerColumns, mostAnswers } from '@lianfang/contract/orders/answer-form';
import { OrderKind, orderKinds } from '@lianfang/contract/orders/orders';
import { dayOf } from '../../../kernel/clock/clock.ts';
import type { CellValue, Column } from '../../../kernel/documents/workbook/workbook.ts';
import { writeWorkbook } from '../../../kernel/documents/workbook/write-workbook.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { xlsxType } from '../../documents/index.ts';
import { banksReached } from '../orders/banks-reached.ts';
import { orderPage } from '../orders/order-list.ts';
import { orderNumberText } from '../orders/order-number.ts';
import { type OrderFound, ordersById } from '../orders/order-subject.ts';

const kinds: Readonly<Partial<Record<string, Column['kind']>>> = {
  ordered: 'money',
  transferAt: 'moment',
  until: 'moment',
  at: 'moment',
  amount: 'money',
  balance: 'money',
  priorUntil: 'moment',
};

const columns: readonly Column[] = Object.entries(answerColumns).map(([name, { zh }]) => ({
  header: zh,
  kind: kinds[name] ?? 'text',
}));

const momentOr = (at: string | null): Temporal.Instant | null => (at === null ? null : Temporal.Instant.from(at));

/** What an order says; the cells after these are the bank's. */
const rowOf = (order: OrderFound): CellValue[] => [
  order.id,
  orderNumberText(order),
  orderKinds[OrderKind.parse(order.kind)].zh,
  order.account_name,
  order.account_number,
  order.amount,
  momentOr(order.transfer_at),
  momentOr(order.answer_due_at),
];

const title = `每行只填后面各列：结果为已执行、轮候或未执行；不填结果的行不反馈。按反馈期限先后列出，最多${mostAnswers}件。`;

/** The orders that wait for the answer of the actor's bank, the most urgent first, as a workbook to fill in. */
export const downloadAnswerForm = handleAll(answerEndpoints.downloadAnswerForm, async ({ actor, tx, now, note }) => {
  const visible = { banks: await banksReached(tx, actor, 'bank-order.read') };
  const filter = { open: true };
  const page = await orderPage(tx, { filter, cursor: undefined, limit: mostAnswers, side: 'bank', now, visible });
  const waiting = page.rows.filter(({ state }) => state !== 'objected').map(({ id }) => id);
  const found = await ordersById(tx, waiting);
  const rows = waiting.flatMap((id) => {
    const order = found.get(id);
    return order ? [rowOf(order)] : [];
  });
  note({ rows: rows.length });
  return {
    fileName: `待反馈指令${dayOf(now)}.xlsx`,
    mediaType: xlsxType,
    bytes: await writeWorkbook({ sheets: [{ name: '反馈表', title, columns, rows }], asOf: now }),
  };
});
