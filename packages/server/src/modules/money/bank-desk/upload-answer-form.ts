import { answerEndpoints } from '@lianfang/contract/orders/answer-endpoints';
import { OrderId } from '@lianfang/contract/ids';
import { handleAll } from '../../../kernel/http/handle.ts';
import type { OrderSubject } from '../orders/order-subject.ts';
import { answerRefusal } from './answer-refusal.ts';
import { type AnswerRow, type AnswerRowFault, isFilled, readAnswerRow, readAnswerSheet } from './answer-sheet.ts';
import { answerableOrders } from './answerable-orders.ts';
import { type AnsweredOrder, takeAnswers } from './take-answer.ts';

interface Read extends Partial<AnsweredOrder> {
  readonly row: number;
  readonly faults: readonly AnswerRowFault[];
}

const isTwice = (row: AnswerRow, rows: readonly AnswerRow[]): boolean =>
  rows.some((other) => other.row < row.row && other.cells.order === row.cells.order);

const readRow = (row: AnswerRow, rows: readonly AnswerRow[], orders: ReadonlyMap<string, OrderSubject>): Read => {
  const wrong = (message: string): Read => ({ row: row.row, faults: [{ row: row.row, column: 'order', message }] });
  const subject = orders.get(row.cells.order);
  if (!subject) return wrong('没有这件指令，或不是发给本行的');
  if (isTwice(row, rows)) return wrong('同一指令在表中填了两行');
  const read = readAnswerRow(row, subject.order);
  return 'result' in read ? { row: row.row, subject, result: read.result, faults: [] } : { row: row.row, ...read };
};

/**
 * Answers orders with a filled-in form. A row stands for itself: it is taken whole, or told with what is wrong; the
 * corrected form may be sent again as it is, for what was taken before changes nothing.
 */
export const uploadAnswerForm = handleAll(
  answerEndpoints.uploadAnswerForm,
  async ({ files, actor, tx, now, refuse, note }) => {
    const [file, ...others] = files;
    if (!file || others.length > 0) return refuse('answer-form-missing');
    const { rows, faults } = await readAnswerSheet(file.bytes);
    if (faults.length > 0) return refuse('answer-form-faulty', { faults });
    const filled = rows.filter(isFilled);
    const ids = filled.map(({ cells }) => cells.order).filter((id) => OrderId.safeParse(id).success);
    const orders = await answerableOrders(tx, ids, actor);
    const read = filled.map((row) => readRow(row, filled, orders));
    const answers = read.flatMap(({ row, subject, result }) => (subject && result ? [{ row, subject, result }] : []));
    const refused = await takeAnswers(tx, answers, actor, now);
    const untaken = answers.flatMap(({ row }, place) => {
      const words = answerRefusal(refused[place] ?? null);
      return words ? [{ row, column: null, message: words.zh }] : [];
    });
    const wrong = [...read.flatMap((one) => one.faults), ...untaken].toSorted((a, b) => a.row - b.row);
    const answered = answers.length - untaken.length;
    note({ answered, faulty: filled.length - answered });
    return { answered, blank: rows.length - filled.length, faults: wrong };
  },
);
