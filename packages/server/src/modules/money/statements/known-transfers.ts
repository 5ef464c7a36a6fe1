import { channels, type Channel } from '@lianfang/engine/funds/transfer';
import { sql, type SqlBool } from 'kysely';
import type { Transaction } from '../../../kernel/database/connect.ts';
import type { KnownTransfer } from './compare-told.ts';
import type { ToldTransfer } from './told.ts';

const channelOf = (text: string): Channel => channels.find((one) => one === text) ?? 'transfer';

/** What the ledger knows of an account, whoever told it. */
export const knownTransfers = async (tx: Transaction, ledgerId: string, account: string): Promise<KnownTransfer[]> => {
  const rows = await tx
    .selectFrom('fund_transfer')
    .select(['ordinal', 'side', 'counterparty', 'amount', 'channel', 'reference', 'source'])
    .select(sql<string>`(extract(epoch from at) * 1000)::bigint`.as('at'))
    .where('ledger_id', '=', ledgerId)
    .where('account', '=', account)
    .execute();
  return rows.map(({ ordinal, side, counterparty, amount, channel, reference, source, at }) => ({
    ordinal: Number(ordinal),
    from: side === 'out' ? account : counterparty,
    to: side === 'out' ? counterparty : account,
    amount: Number(amount),
    at: Number(at),
    channel: channelOf(channel),
    id: reference ?? '#1',
    teller: source ?? '',
  }));
};

/** Takes transfers out of the ledger, each under its payer and its payee; those that tell them better come in their place. */
export const dropKnown = async (tx: Transaction, ledgerId: string, gone: readonly KnownTransfer[]): Promise<void> => {
  if (gone.length === 0) return;
  const accounts = [...new Set(gone.flatMap(({ from, to }) => [from, to]))];
  const ordinals = gone.map(({ ordinal }) => BigInt(ordinal));
  // Lists as arrays: a statement has more rows than a query may have parameters.
  await tx
    .deleteFrom('fund_transfer')
    .where('ledger_id', '=', ledgerId)
    .where(sql<SqlBool>`account = any (${accounts}::text[])`)
    .where(sql<SqlBool>`ordinal = any (${ordinals}::bigint[])`)
    .execute();
};

/** Puts transfers of the ledger under the reference and the account of the statement that tells them better. */
export const retellKnown = async (
  tx: Transaction,
  ledgerId: string,
  teller: string,
  retold: readonly { readonly known: KnownTransfer; readonly by: ToldTransfer }[],
): Promise<void> => {
  if (retold.length === 0) return;
  const accounts = [...new Set(retold.flatMap(({ known: { from, to } }) => [from, to]))];
  await sql`
    update fund_transfer t set reference = c.reference, source = ${teller}
      from unnest(${retold.map(({ known }) => BigInt(known.ordinal))}::bigint[],
                  ${retold.map(({ by }) => by.id)}::text[]) as c (ordinal, reference)
     where t.ledger_id = ${ledgerId} and t.account = any (${accounts}::text[]) and t.ordinal = c.ordinal`.execute(tx);
};
