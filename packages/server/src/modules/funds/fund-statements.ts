/** What is asked of `fund_transfer` when transfers are taken in. Beside the engine's statements, and under the same rule. */

/** Every transfer of ledger $1 from the accounts $2 to the accounts $3, pair by pair. */
export const betweenStatement = `
select t.ordinal, t.account as payer, t.counterparty as payee, t.amount, (extract(epoch from t.at) * 1000)::bigint as at,
       t.channel, t.reference, t.source, t.is_void
  from fund_transfer t
  join unnest($2::text[], $3::text[]) as p (account, counterparty)
    on t.account = p.account and t.counterparty = p.counterparty
 where t.ledger_id = $1 and t.account = any ($2::text[]) and t.side = 'out'`;

/** Between whom something of ledger $1 reverses a payment, of all that goes into and out of the accounts $2. */
export const reversedStatement = `
select distinct t.account, t.counterparty from fund_transfer t
 where t.ledger_id = $1 and t.account = any ($2::text[]) and t.channel = 'reversal'`;

/** Adds transfers to ledger $1, column by column, each under its payer and under its payee. Moments in milliseconds since 1970. */
export const addStatement = `
insert into fund_transfer
  (ledger_id, account, side, counterparty, at, ordinal, amount, channel, reference, source, is_void)
select $1, copy.account, copy.side, copy.counterparty, timestamptz '1970-01-01 00:00:00+00' + c.at * interval '1 millisecond', c.ordinal,
       c.amount, c.channel, c.reference, c.source, c.is_void
  from unnest($2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[], $7::text[], $8::text[], $9::text[], $10::boolean[])
         as c (payer, payee, at, ordinal, amount, channel, reference, source, is_void)
 cross join lateral (values (c.payer, 'out', c.payee), (c.payee, 'in', c.payer)) as copy (account, side, counterparty)`;

/** Sets the standing $4 of the transfers $3 of ledger $1 under the accounts $2. */
export const changeStatement = `
update fund_transfer t set is_void = c.is_void
  from unnest($2::text[], $3::bigint[], $4::boolean[]) as c (account, ordinal, is_void)
 where t.ledger_id = $1 and t.account = any ($2::text[]) and t.account = c.account and t.ordinal = c.ordinal`;
