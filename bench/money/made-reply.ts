import { setTimeout } from 'node:timers/promises';
import type { Transfer } from '@lianfang/engine/funds/transfer';
import type { RunningServer } from '../server-process.ts';

const hour = 3_600_000;
const victim = '6222000000000000001';
/** What the victim paid into the account, fen. */
export const paidAmount = 5_000_000;
/** When: twenty hours before the benchmark began, so that all movements lie behind it. */
export const paidAt = Math.floor((Date.now() - 20 * hour) / 1000) * 1000;

const shanghai = (at: number): string => new Date(at + 8 * hour).toISOString().slice(0, 19).replace('T', ' ');

const movement = (account: string, row: number, count: number): Transfer & { readonly id: string } => {
  const other = `62284800000001${String(row % 2000).padStart(5, '0')}`;
  const [from, to, amount] = row % 10 === 9 ? [other, account, 3000] : [account, other, 800];
  const at = paidAt + Math.floor((row / count) * 18 * 3600) * 1000 + 1000;
  return { from, to, amount, at, id: `R${row + 1}` };
};

/** The victim's payment, then money to 2,000 accounts and back from some. */
export const madeReply = (account: string, count: number): (Transfer & { readonly id: string })[] => [
  { from: victim, to: account, amount: paidAmount, at: paidAt, id: 'R0' },
  ...Array.from({ length: count - 1 }, (_, row) => movement(account, row, count)),
];

/** The same as a bank's file, UTF-8. Of every `faultyOf` rows one has an amount that cannot be read. */
export const replyFile = (account: string, count: number, faultyOf = Infinity): Uint8Array<ArrayBuffer> => {
  const lines = madeReply(account, count).map(({ from, to, amount, at, id }, row) => {
    const other = from === account ? to : from;
    const yuan = row % faultyOf === faultyOf - 1 ? '八元整？' : (amount / 100).toFixed(2);
    return [account, other, '测试乙', from === account ? '出' : '进', yuan, shanghai(at), id].join(',');
  });
  const head = '交易卡号,交易对手账号,对手户名,收付标志,交易金额,交易时间,交易流水号';
  return new TextEncoder().encode(`${[head, ...lines].join('\n')}\n`);
};

/** Waits until the statement of an order is stored. Throws where it is refused. */
export const untilStored = async ({ database }: RunningServer, orderId: string): Promise<void> => {
  for (;;) {
    const { rows } = await database.pool.query<{ state: string; reason_en: string | null }>(
      'select state, reason_en from statement where order_id = $1',
      [orderId],
    );
    if (rows[0]?.state === 'stored') return;
    if (rows[0]?.state === 'refused') throw new Error(rows[0].reason_en ?? 'refused');
    await setTimeout(5);
  }
};
