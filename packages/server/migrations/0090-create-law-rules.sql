create table law_rule (
  id uuid primary key,
  code text not null check (
    code in (
      'stop.term', 'stop.count', 'freeze.term', 'freeze.major-term', 'release.term', 'inquiry.answer', 'stop.answer',
      'freeze.answer', 'objection.answer', 'return.notice', 'return.bank', 'appeal.answer'
    )
  ),
  value jsonb not null,
  basis text not null check (length(basis) between 1 and 300),
  valid_from date not null,
  valid_to date,
  amended_by uuid references person (id),
  reason text check (length(reason) between 1 and 300),
  check (valid_to is null or valid_to > valid_from),
  check ((amended_by is null) = (reason is null))
);
comment on table law_rule is 'The numbers of the law as data, half-open [valid_from, valid_to) in days of Asia/Shanghai; an order keeps the rule it was sealed under';
comment on column law_rule.value is 'A term with the moments before its end at which it warns, or a count';
create unique index law_rule_from on law_rule (code, valid_from);
create unique index law_rule_open on law_rule (code) where valid_to is null;
grant select, insert on law_rule to lianfang_app;
grant update (valid_to) on law_rule to lianfang_app;

insert into law_rule (id, code, value, basis, valid_from) values
  (gen_random_uuid(), 'stop.term',
   '{"kind":"term","term":{"amount":48,"unit":"hours"},"warnBefore":[{"amount":24,"unit":"hours"},{"amount":12,"unit":"hours"},{"amount":4,"unit":"hours"}]}',
   '银发〔2016〕86号 二（一）2：止付期限为自止付时点起48小时', '2016-06-01'),
  (gen_random_uuid(), 'stop.count', '{"kind":"count","count":2}',
   '银发〔2016〕86号 二（一）2：止付次数以两次为限', '2016-06-01'),
  (gen_random_uuid(), 'freeze.term',
   '{"kind":"term","term":{"amount":6,"unit":"months"},"warnBefore":[{"amount":30,"unit":"days"},{"amount":7,"unit":"days"},{"amount":1,"unit":"days"}]}',
   '公安机关办理刑事案件程序规定 第二百四十三条：冻结期限为六个月，每次续冻不得超过六个月', '2020-09-01'),
  (gen_random_uuid(), 'freeze.major-term',
   '{"kind":"term","term":{"amount":12,"unit":"months"},"warnBefore":[{"amount":30,"unit":"days"},{"amount":7,"unit":"days"},{"amount":1,"unit":"days"}]}',
   '公安机关办理刑事案件程序规定 第二百四十三条：重大、复杂案件经设区的市一级以上公安机关负责人批准，可以为一年', '2020-09-01'),
  (gen_random_uuid(), 'release.term',
   '{"kind":"term","term":{"amount":3,"unit":"days"},"warnBefore":[{"amount":1,"unit":"days"}]}',
   '刑事诉讼法 第一百四十五条：查明与案件无关的，应当在三日以内解除', '2018-10-26'),
  (gen_random_uuid(), 'inquiry.answer',
   '{"kind":"term","term":{"amount":24,"unit":"hours"},"warnBefore":[{"amount":15,"unit":"hours"},{"amount":1,"unit":"hours"}]}',
   '本县银警协作约定的反馈时限（反电信网络诈骗法 第二十条）', '2022-12-01'),
  (gen_random_uuid(), 'stop.answer',
   '{"kind":"term","term":{"amount":1,"unit":"hours"},"warnBefore":[]}',
   '本县银警协作约定的反馈时限；银发〔2016〕86号 二（一）2：立即止付并反馈', '2022-12-01'),
  (gen_random_uuid(), 'freeze.answer',
   '{"kind":"term","term":{"amount":24,"unit":"hours"},"warnBefore":[{"amount":4,"unit":"hours"}]}',
   '本县银警协作约定的反馈时限（反电信网络诈骗法 第二十条）', '2022-12-01'),
  (gen_random_uuid(), 'objection.answer',
   '{"kind":"term","term":{"amount":15,"unit":"days"},"warnBefore":[{"amount":5,"unit":"days"},{"amount":1,"unit":"days"}]}',
   '参照反洗钱法 第三十九条：异议应当在十五日内答复', '2025-01-01'),
  (gen_random_uuid(), 'return.notice',
   '{"kind":"term","term":{"amount":30,"unit":"days"},"warnBefore":[{"amount":3,"unit":"days"}]}',
   '电信网络新型违法犯罪案件冻结资金返还若干规定 第八条：按比例返还的，公告期为三十日', '2016-09-18'),
  (gen_random_uuid(), 'return.bank',
   '{"kind":"term","term":{"amount":3,"unit":"working-days"},"warnBefore":[{"amount":1,"unit":"working-days"}]}',
   '电信网络新型违法犯罪案件冻结资金返还若干规定：当场办理，不能当场办理的三个工作日内办结', '2016-09-18'),
  (gen_random_uuid(), 'appeal.answer',
   '{"kind":"term","term":{"amount":3,"unit":"working-days"},"warnBefore":[{"amount":1,"unit":"working-days"}]}',
   '反电信网络诈骗法 第三十二条：应当及时受理、核查，核查通过的即时解除；时限为本县约定', '2022-12-01');
