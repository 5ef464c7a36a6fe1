import { ledgerOf } from '@lianfang/engine/funds/ledger/ledger';
import { stopPlan } from '@lianfang/engine/funds/stop-plan/stop-plan';
import { Trace } from '@lianfang/engine/funds/trace/trace';
import type { Origin } from '@lianfang/engine/funds/trace/trace-options';
import type { Channel, Transfer } from '@lianfang/engine/funds/transfer';
import type pg from 'pg';
import type { Database } from '../../packages/server/src/kernel/database/connect.ts';

/** Each row looked up and inserted by itself, under its payer and its payee, in one transaction. */
const insertEach = async (client: pg.PoolClient, ledgerId: string, transfers: readonly Transfer[]): Promise<void> => {
  await client.query('begin');
  await client.query('insert into fund_ledger (id, opened_at) values ($1, now())', [ledgerId]);
  for (const [ordinal, { from, to, at, amount, channel = 'transfer', id }] of transfers.entries()) {
    const when = new Date(at).toISOString();
    const known = await client.query(
      'select 1 from fund_transfer where account = $1 and ledger_id = $2 and at = $3 and reference = $4',
      [from, ledgerId, when, id],
    );
    if (known.rowCount !== 0) continue;
    for (const [account, side, other] of [
      [from, 'out', to],
      [to, 'in', from],
    ])
      await client.query(
        `insert into fund_transfer (ledger_id, account, side, counterparty, at, ordinal, amount, channel, reference, is_void)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, false)`,
        [ledgerId, account, side, other, when, ordinal, amount, channel, id],
      );
  }
  await client.query('commit');
};

/** The naive way to store a reply. */
export const naiveStore = async ({ pool }: Database, ledgerId: string, transfers: readonly Transfer[]) => {
  const client = await pool.connect();
  try {
    await insertEach(client, ledgerId, transfers);
  } finally {
    client.release();
  }
};

/**
 * The naive way: each row looked up and inserted by itself, under its payer and its payee, in one transaction; then the
 * whole ledger read back and followed. Gives how many steps the plan has.
 */
export const naiveReply = async (
  { pool }: Database,
  ledgerId: string,
  transfers: readonly Transfer[],
  origin: Origin,
  now: number,
): Promise<number> => {
  const client = await pool.connect();
  try {
    await insertEach(client, ledgerId, transfers);
    const { rows } = await client.query<{
      from: string;
      to: string;
      amount: bigint;
      at: string;
      channel: Channel;
      id: string;
    }>(
      `select account as "from", counterparty as "to", amount, at, channel, reference as id
         from fund_transfer where ledger_id = $1 and side = 'out'`,
      [ledgerId],
    );
    const ledger = ledgerOf(rows.map((row) => ({ ...row, amount: Number(row.amount), at: Date.parse(row.at) })));
    const told = new Set([origin.account]);
    const trace = new Trace(ledger, [origin], { isAnswered: (account) => told.has(account) });
    return stopPlan(trace, now).steps.length;
  } finally {
    client.release();
  }
};
