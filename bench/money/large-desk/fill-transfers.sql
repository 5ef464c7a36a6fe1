-- bench.per_case transfers in the ledger of each case, kept under payer and payee: a tree of ten-way splits below each of its
-- eight first accounts. Rows go in without their key, which is built once over all of them.
alter table fund_transfer drop constraint fund_transfer_pkey;
insert into fund_ledger (id, given, opened_at)
  select fraud_case.id, current_setting('bench.per_case')::bigint, received_at from fraud_case;
insert into fund_transfer (account, ledger_id, at, side, ordinal, counterparty, amount, channel, is_void)
  select case when side = 'out' then payer else payee end, ledger_id, at, side, k, case when side = 'out' then payee else payer end,
         40000 - k, 'transfer', false
    from (values ('out'), ('in')) kept(side), lateral (
      select fraud_case.id as ledger_id, k, fraud_case.received_at + make_interval(secs => k * 20) as at,
             '62' || lpad((case when k < 80 then fraud_case.number::bigint * 8 + k / 10
                                else 100000000000 + fraud_case.number::bigint * 10000 + (k - 80) / 10 end)::text, 17, '0') as payer,
             '62' || lpad((100000000000 + fraud_case.number::bigint * 10000 + k)::text, 17, '0') as payee
        from fraud_case, generate_series(0, current_setting('bench.per_case')::int - 1) k) transfer;
alter table fund_transfer add primary key (account, ledger_id, at, side, ordinal);
