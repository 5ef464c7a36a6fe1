alter table law_rule drop constraint law_rule_code_check;
alter table law_rule add constraint law_rule_code_check check (
  code in (
    'stop.term', 'stop.count', 'freeze.term', 'freeze.major-term', 'release.term', 'inquiry.answer', 'stop.answer',
    'freeze.answer', 'objection.answer', 'return.notice', 'return.bank', 'appeal.answer', 'appeal.bank-answer',
    'appeal.keep', 'watch.account-term', 'watch.name-term', 'watch.take-listing', 'watch.take-lifting'
  )
);

-- No clock has run by this rule before now: it warns after the first day and after the second.
update law_rule
  set value = '{"kind":"term","term":{"amount":3,"unit":"days"},"warnBefore":[{"amount":2,"unit":"days"},{"amount":1,"unit":"days"}]}'
  where code = 'release.term' and valid_to is null and amended_by is null;

insert into law_rule (id, code, value, basis, valid_from) values
  (gen_random_uuid(), 'appeal.bank-answer',
   '{"kind":"term","term":{"amount":15,"unit":"days"},"warnBefore":[{"amount":5,"unit":"days"},{"amount":1,"unit":"days"}]}',
   '反洗钱法 第三十九条：对金融机构采取的措施有异议的，金融机构应当在十五日内处理并答复', '2025-01-01'),
  (gen_random_uuid(), 'appeal.keep',
   '{"kind":"term","term":{"amount":24,"unit":"months"},"warnBefore":[]}',
   '个人信息保护法 第十九条：保存期限为实现处理目的所必要的最短时间；期限为本县约定，自作出决定起算', '2021-11-01'),
  (gen_random_uuid(), 'watch.account-term',
   '{"kind":"term","term":{"amount":12,"unit":"months"},"warnBefore":[]}',
   '本县银警协作约定的最长期限（反电信网络诈骗法 第十八条、第三十二条），期满须重新提出', '2022-12-01'),
  (gen_random_uuid(), 'watch.name-term',
   '{"kind":"term","term":{"amount":36,"unit":"months"},"warnBefore":[]}',
   '电信网络诈骗及其关联违法犯罪联合惩戒办法：惩戒期限为二年或者三年', '2024-12-01'),
  (gen_random_uuid(), 'watch.take-listing',
   '{"kind":"term","term":{"amount":24,"unit":"hours"},"warnBefore":[{"amount":4,"unit":"hours"}]}',
   '本县银警协作约定的接收时限（反电信网络诈骗法 第十八条）', '2022-12-01'),
  (gen_random_uuid(), 'watch.take-lifting',
   '{"kind":"term","term":{"amount":4,"unit":"hours"},"warnBefore":[{"amount":2,"unit":"hours"}]}',
   '反电信网络诈骗法 第三十二条：核查通过的即时解除；接收时限为本县约定', '2022-12-01');

create table unrelated_finding (
  id uuid primary key,
  case_id uuid not null references fraud_case (id),
  unit_id uuid not null references unit (id),
  account_number text not null check (length(account_number) between 4 and 40),
  reason text not null check (length(reason) between 1 and 20000),
  found_by uuid references person (id),
  found_at timestamptz not null,
  due_at timestamptz not null check (due_at > found_at),
  warnings timestamptz[] not null default '{}',
  basis text not null check (length(basis) between 1 and 300),
  rule_id uuid not null references law_rule (id)
);
comment on table unrelated_finding is 'An account found to have nothing to do with a case; from then on the clock of its release runs (刑事诉讼法 第一百四十五条). Whether it is released follows from the orders';
create index unrelated_finding_case on unrelated_finding (case_id, account_number);
create index unrelated_finding_due on unrelated_finding (due_at);
grant select, insert on unrelated_finding to lianfang_app;

-- Numbers of one account are compared without blanks and hyphens, whatever their case.
create index control_order_account_key on control_order (upper(regexp_replace(account_number, '[\s-]', '', 'g')));
