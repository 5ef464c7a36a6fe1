-- Years of a money desk, as it would stand after it happened: bench.cases cases of one police squad, eight orders each to twenty
-- banks, and bench.per_case transfers in the ledger of each. Everything follows from the numbers of rows, nothing from chance.
-- The setting bench.now is now. Needs the units and the people of fill-desk-people.ts.

create temporary table the_bank as
  select unit.id, unit.name, (row_number() over (order by unit.place) - 1)::int as n from unit where unit.kind = 'company';
create temporary table the_squad as
  select unit.id, (select person.id from person where person.unit_id = unit.id and login like 'police-%' order by login limit 1) as officer,
         (select person.id from person where person.unit_id = unit.id and login like 'head-%' order by login limit 1) as head
    from unit where unit.kind = 'department';
create temporary table the_now as select current_setting('bench.now')::timestamptz as at;

create temporary table the_case as
  select uuidv7() as id, n, the_now.at - make_interval(mins => ((current_setting('bench.cases')::bigint - n) * 11)::int) as at
    from generate_series(1, current_setting('bench.cases')::int) n, the_now;
insert into fraud_case (id, year, number, unit_id, state, received_at, channel, officer_id, type, types_version, narrative, filed_at, created_at)
  select the_case.id, extract(year from the_case.at)::int, the_case.n, the_squad.id, 'filed', the_case.at, '110', officer, 'rebate-task', 1,
         '受害人在群内做任务垫资，连续转账后无法提现。', the_case.at + interval '5 hours', the_case.at
    from the_case, the_squad;
insert into case_event (case_id, at, id, move, actor)
  select the_case.id, the_case.at, uuidv7(), 'reportCase', officer::text from the_case, the_squad;
insert into case_transfer (id, case_id, at, amount, method, to_number, to_name, to_bank_id)
  select uuidv7(), the_case.id, the_case.at - make_interval(mins => 10 * k), 500000 + the_case.n % 1000, 'bank',
         '62' || lpad((the_case.n::bigint * 8 + k)::text, 17, '0'), '测试' || k, the_bank.id
    from the_case, generate_series(0, 7) k, the_bank where the_bank.n = (the_case.n + k) % 20;

-- Of the last two days some are open; everything older was answered, and its restriction ran out.
create temporary table the_order as
  select uuidv7() as id, the_case.id as case_id, the_case.at + interval '12 minutes' as at, the_case.n, k, the_bank.id as bank_id,
         case when the_case.at < the_now.at - interval '2 days' then 'ended'
              when k = 0 then 'submitted' when k < 3 then 'sealed' when k < 4 then 'received' when k < 5 then 'refused' else 'executed' end as state
    from the_case, generate_series(0, 7) k, the_bank, the_now where the_bank.n = (the_case.n + k) % 20;
insert into control_order (id, case_id, unit_id, bank_id, kind, state, account_number, account_name, amount, transfer_at, layer, reason,
    basis, level, rule_id, notice, appeal, drafted_by, sealed_by, sealed_at, year, number, answer_due_at, received_at, answered_at, result,
    executed_amount, restricted_from, restricted_until, ended_at, ended_reason, created_at)
  select o.id, case_id, the_squad.id, bank_id, 'stop', state, '62' || lpad((n::bigint * 8 + k)::text, 17, '0'), '测试' || k, 500000 + n % 1000,
         o.at - interval '30 minutes', 1, '受害人向该账户转账。', '银发〔2016〕86号 二（一）2', 'county',
         (select law_rule.id from law_rule where code = 'stop.term' order by valid_from limit 1), '告知', '申诉', officer,
         case when state <> 'submitted' then head end, case when state <> 'submitted' then o.at end,
         case when state <> 'submitted' then extract(year from o.at)::int end,
         case when state <> 'submitted' then (n * 8 + k)::int end, case when state <> 'submitted' then o.at + interval '24 hours' end,
         case when state in ('received', 'executed', 'ended', 'refused') then o.at + interval '3 minutes' end,
         case when state in ('executed', 'ended', 'refused') then o.at + interval '9 minutes' end,
         case when state in ('executed', 'ended', 'refused') then '{"outcome":"executed","at":"2026-01-01T00:00:00Z","amount":1,"balance":1,"mismatches":[],"remark":""}'::jsonb end,
         case when state in ('executed', 'ended') then 400000 end,
         case when state in ('executed', 'ended') then o.at + interval '9 minutes' end,
         case when state in ('executed', 'ended') then o.at + interval '2889 minutes' end,
         case when state = 'ended' then o.at + interval '2889 minutes' end, case when state = 'ended' then '期限届满，自动终止' end, o.at
    from the_order o, the_squad;
insert into control_order_event (order_id, at, id, move, actor)
  select the_order.id, the_order.at, uuidv7(), move, officer::text
    from the_order, the_squad, (values ('draftOrders'), ('submitOrders'), ('sealOrders')) done(move);
