import { SeriesMoney } from '@lianfang/contract/series/series';
import type { LinkedCase } from '@lianfang/contract/series/links';
import { sql } from 'kysely';
import type { Reader } from '../../../kernel/database/connect.ts';
import type { Totals } from './series-views.ts';

const mostAccounts = 500;

interface Received {
  readonly account: string;
  readonly bank_name: string | null;
  readonly case_id: string;
  readonly amount: string | bigint | null;
  readonly payments: number;
  readonly source: 'paid' | 'ledger';
}

/** What the victims paid, by account and case. */
const paid = async (tx: Reader, ids: readonly string[]): Promise<Received[]> => {
  const { rows } = await sql<Received>`
    select to_number as account, max(coalesce(bank.name, to_bank_name)) as bank_name, case_id,
           sum(amount) as amount, count(*)::int as payments, 'paid' as source
      from case_transfer left join unit bank on bank.id = to_bank_id
     where case_id = any(${ids}::uuid[]) group by to_number, case_id`.execute(tx);
  return rows;
};

/**
 * What came to accounts further down that orders name, as the ledger of the case tells it. Other accounts of a ledger
 * are left out: most are of people who have nothing to do with the case.
 */
const followed = async (tx: Reader, ids: readonly string[]): Promise<Received[]> => {
  const { rows } = await sql<Received>`
    with deeper as (
      select case_id, account_number, max(bank.name) as bank_name
        from control_order join unit bank on bank.id = bank_id
       where case_id = any(${ids}::uuid[]) and layer > 1 group by case_id, account_number
    )
    select deeper.account_number as account, deeper.bank_name, deeper.case_id, told.amount, told.payments,
           'ledger' as source
      from deeper join case_ledger on case_ledger.case_id = deeper.case_id
      cross join lateral (
        select sum(amount) as amount, count(*)::int as payments from fund_transfer
         where account = deeper.account_number and fund_transfer.ledger_id = case_ledger.ledger_id
           and side = 'in' and not is_void
      ) told
     where told.payments > 0`.execute(tx);
  return rows;
};

/** The accounts that money of a series came to, as far as the actor may read its cases. */
export const seriesMoney = async (
  tx: Reader,
  seriesId: string,
  cases: readonly LinkedCase[],
  { loss, stopped, frozen, returned }: Totals,
): Promise<SeriesMoney> => {
  const ids: string[] = cases.filter(({ isReadable }) => isReadable).map(({ id }) => id);
  const told = [...(await paid(tx, ids)), ...(await followed(tx, ids))];
  // What a victim paid there comes before what a bank tells of it: the same money is counted once.
  const once = [...new Map(told.toReversed().map((one) => [`${one.account} ${one.case_id}`, one])).values()];
  const accounts = [...Map.groupBy(once, ({ account }) => account)]
    .map(([account, its]) => ({
      account,
      bankName: its.find(({ bank_name }) => bank_name !== null)?.bank_name ?? null,
      caseCount: its.length,
      amount: its.reduce((sum, { amount }) => sum + Number(amount ?? 0), 0),
      cases: its
        .map(({ case_id: caseId, amount, payments, source }) => ({
          caseId,
          amount: Number(amount ?? 0),
          payments,
          source,
        }))
        .toSorted((one, other) => other.amount - one.amount || (one.caseId < other.caseId ? -1 : 1)),
    }))
    .toSorted(
      (one, other) =>
        other.caseCount - one.caseCount || other.amount - one.amount || (one.account < other.account ? -1 : 1),
    );
  return SeriesMoney.parse({
    seriesId,
    loss,
    stopped,
    frozen,
    returned,
    accounts: accounts.slice(0, mostAccounts),
    accountCount: accounts.length,
    commonCount: accounts.filter(({ caseCount }) => caseCount > 1).length,
    casesLeftOut: cases.length - ids.length,
  });
};
