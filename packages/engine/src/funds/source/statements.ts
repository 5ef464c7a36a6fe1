/**
 * What the SQL source asks. The table `fund_transfer` holds every transfer twice, under its payer and under its payee,
 * and every statement names the accounts it is about, so that rows distributed by account are found where they lie. Each
 * takes the ledger as $1 and a frontier of accounts as arrays. Written for PostgreSQL 15 and later.
 */

/**
 * Transfers as one row of lists, a list a column: a large statement is read so several times faster than row by row.
 * What moved no money is left out.
 */
const columns = `json_agg(t.ordinal) as ordinals,
  json_agg(case t.side when 'out' then t.account else t.counterparty end) as payers,
  json_agg(case t.side when 'out' then t.counterparty else t.account end) as payees,
  json_agg(t.amount) as amounts, json_agg((date_part('epoch', t.at) * 1000)::bigint) as moments,
  json_agg(t.channel) as channels, json_agg(t.reference) as refs`;

const ofAccounts = `t.ledger_id = $1 and t.account = any ($2::text[])`;

const moves = `not t.is_void and t.account <> t.counterparty`;

const fromMoments = `fund_transfer t join unnest($2::text[], $3::timestamptz[]) as f (account, since) on t.account = f.account`;

/** Accounts $2 with more than $5 transfers out in [since $3, $4]. */
export const hubsStatement = `
select t.account from ${fromMoments}
 where ${ofAccounts} and t.side = 'out' and ${moves} and t.at between f.since and $4::timestamptz
 group by t.account having count(*) > $5::bigint`;

/**
 * Every transfer of accounts $2 in [since $3, before $4) until $5, at most $6, but those that are here: whose other account
 * is one of $7, complete since $8. Of two accounts that are fetched now ($9) it comes under the one that pays.
 */
export const windowStatement = `
select ${columns} from (
  select t.* from fund_transfer t
    join unnest($2::text[], $3::timestamptz[], $4::timestamptz[]) as f (account, since, before) on t.account = f.account
   where ${ofAccounts} and not t.is_void and t.at >= f.since and t.at < f.before and t.at <= $5::timestamptz
     and not exists (
       select from unnest($7::text[], $8::timestamptz[], $9::boolean[]) as k (account, since, is_new)
        where k.account = t.counterparty and t.at >= k.since and (t.side = 'in' or not k.is_new))
   limit $6::bigint
) t`;

/** The last $5 transfers out of accounts $2 in [since $3, $4]. */
export const lastOutStatement = `
select ${columns} from (
  select t.*, row_number() over (partition by t.account order by t.at desc, t.ordinal desc) as place
    from ${fromMoments}
   where ${ofAccounts} and t.side = 'out' and ${moves} and t.at between f.since and $4::timestamptz
) t where t.place <= $5::bigint`;

/**
 * What accounts $2 held just before the moments $3, from nothing and all that is known. The balance of a run of movements
 * that cannot fall below nothing is the sum of all less the lowest sum on the way, where that is below nothing.
 */
export const openingsStatement = `
select account, sum(signed) - least(0, min(running)) as balance from (
  select t.account, case t.side when 'in' then t.amount else -t.amount end as signed,
         sum(case t.side when 'in' then t.amount else -t.amount end) over (
           partition by t.account order by t.at, t.side, t.ordinal rows unbounded preceding) as running
    from ${fromMoments}
   where ${ofAccounts} and ${moves} and t.at < f.since
) s group by account`;

/** The first transfer out of each account of $2 after $3. */
export const afterStatement = `
select ${columns} from (
  select t.*, row_number() over (partition by t.account order by t.at, t.ordinal) as place
    from fund_transfer t
   where ${ofAccounts} and t.side = 'out' and ${moves} and t.at > $3::timestamptz
) t where t.place = 1`;

/** Every transfer of account $2 at the moment $3, pair by pair. */
export const momentsStatement = `
select ${columns} from ${fromMoments}
 where ${ofAccounts} and not t.is_void and t.at = f.since`;
