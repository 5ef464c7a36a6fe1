/**
 * What the SQL source asks. The table `fund_transfer` holds every transfer twice, under its payer and under its payee,
 * and every statement names the accounts it is about, so that rows distributed by account are found where they lie. Each
 * takes the ledger as $1 and a frontier of accounts as arrays. Written for PostgreSQL 15 and later.
 */

/**
 * Transfers as lists, a list a column and a row for each account, way and channel: a large statement is read so several
 * times faster than row by row. Of names come the bytes and how many each has, for any mark between them could be in one.
 */
const columns = `t.account, t.side, t.channel, count(*) as rows,
  string_agg(t.ordinal::text, ',') as ordinals, string_agg(t.amount::text, ',') as amounts,
  string_agg((date_part('epoch', t.at) * 1000)::bigint::text, ',') as moments,
  string_agg(t.counterparty, '') as others, string_agg(octet_length(t.counterparty)::text, ',') as other_lengths,
  string_agg(t.reference, '') as refs, string_agg(coalesce(octet_length(t.reference), 0)::text, ',') as reference_lengths`;

const asLists = `group by t.account, t.side, t.channel`;

const ofAccounts = `t.ledger_id = $1 and t.account = any ($2::text[])`;

const moves = `not t.is_void and t.account <> t.counterparty`;

const fromMoments = `fund_transfer t join unnest($2::text[], $3::timestamptz[]) as f (account, since) on t.account = f.account`;

/** Accounts $2 with more than $5 transfers out in [since $3, $4]. */
export const hubsStatement = `
select t.account from ${fromMoments}
 where ${ofAccounts} and t.side = 'out' and ${moves} and t.at between f.since and $4::timestamptz
 group by t.account having count(*) > $5::bigint`;

/**
 * Every transfer of accounts $2 in [since $3, before $4) until $5, at most $6, but those with accounts $7, which are here
 * already, and those that come from accounts $8, which come under those.
 */
export const windowStatement = `
select ${columns} from (
  select t.* from fund_transfer t
    join unnest($2::text[], $3::timestamptz[], $4::timestamptz[]) as f (account, since, before) on t.account = f.account
   where ${ofAccounts} and not t.is_void and t.at >= f.since and t.at < f.before and t.at <= $5::timestamptz
     and t.counterparty <> all ($7::text[]) and (t.side = 'out' or t.counterparty <> all ($8::text[]))
   limit $6::bigint
) t ${asLists}`;

/** The last $5 transfers out of accounts $2 in [since $3, $4]. */
export const lastOutStatement = `
select ${columns} from (
  select t.*, row_number() over (partition by t.account order by t.at desc, t.ordinal desc) as place
    from ${fromMoments}
   where ${ofAccounts} and t.side = 'out' and ${moves} and t.at between f.since and $4::timestamptz
) t where t.place <= $5::bigint ${asLists}`;

/**
 * What accounts $2 held just before the moments $3, from nothing and all that is known. The balance of a run of movements
 * that cannot fall below nothing is the sum of all less the lowest sum on the way, where that is below nothing.
 */
export const openingsStatement = `
select f.account, held.balance
  from unnest($2::text[], $3::timestamptz[]) as f (account, since)
 cross join lateral (
   select sum(signed) - least(0, min(running)) as balance from (
     select case t.side when 'in' then t.amount else -t.amount end as signed,
            sum(case t.side when 'in' then t.amount else -t.amount end) over (
              order by t.at, t.side, t.ordinal rows unbounded preceding) as running
       from fund_transfer t
      where t.ledger_id = $1 and t.account = f.account and ${moves} and t.at < f.since) s) held
 where held.balance is not null`;

/** The first transfer out of each account of $2 after $3. */
export const afterStatement = `
select ${columns} from (
  select t.*, row_number() over (partition by t.account order by t.at, t.ordinal) as place
    from fund_transfer t
   where ${ofAccounts} and t.side = 'out' and ${moves} and t.at > $3::timestamptz
) t where t.place = 1 ${asLists}`;

/** Every transfer of account $2 at the moment $3, pair by pair. */
export const momentsStatement = `
select ${columns} from ${fromMoments}
 where t.ledger_id = $1 and not t.is_void and t.at = f.since ${asLists}`;
