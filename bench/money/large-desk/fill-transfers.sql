-- bench.per_case transfers in the ledger of each case, kept under payer and payee: a tree of ten-way splits below each of its
-- eight first accounts. Rows go in without their key and in its order, so that it is built once over rows that need no sorting:
-- first what the eight accounts paid, case by case, then every later account with what it got before what it paid on.
alter table fund_transfer drop constraint fund_transfer_pkey;
insert into fund_ledger (id, given, opened_at)
  select fraud_case.id, current_setting('bench.per_case')::bigint, received_at from fraud_case;
create temporary table the_ledger as
  select id, number::bigint as number, received_at, 100000000000 + number::bigint * 10000 as below, current_setting('bench.per_case')::int as size
    from fraud_case order by fraud_case.number;
insert into fund_transfer (account, ledger_id, at, side, ordinal, counterparty, amount, channel, is_void)
  select '62' || lpad((number * 8 + k / 10)::text, 17, '0'), id, received_at + make_interval(secs => k * 20), 'out', k,
         '62' || lpad((below + k)::text, 17, '0'), 40000 - k, 'transfer', false
    from the_ledger, generate_series(0, least(size, 80) - 1) k;
insert into fund_transfer (account, ledger_id, at, side, ordinal, counterparty, amount, channel, is_void)
  select '62' || lpad((below + place)::text, 17, '0'), id, received_at + make_interval(secs => k * 20), side, k,
         '62' || lpad((case when side = 'out' then below + k when k < 80 then number * 8 + k / 10 else below + (k - 80) / 10 end)::text, 17, '0'),
         40000 - k, 'transfer', false
    from the_ledger, generate_series(0, size - 1) place, lateral (
      select 'in' as side, place as k union all select 'out', k from generate_series(80 + place * 10, least(89 + place * 10, size - 1)) k) kept;
alter table fund_transfer add primary key (account, ledger_id, at, side, ordinal);
