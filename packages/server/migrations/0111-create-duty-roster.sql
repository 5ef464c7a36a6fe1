alter table law_rule drop constraint law_rule_code_check;
alter table law_rule add constraint law_rule_code_check check (
  code in (
    'stop.term', 'stop.count', 'freeze.term', 'freeze.major-term', 'release.term', 'inquiry.answer', 'stop.answer',
    'freeze.answer', 'objection.answer', 'return.notice', 'return.bank', 'appeal.answer', 'appeal.bank-answer',
    'appeal.keep', 'watch.account-term', 'watch.name-term', 'watch.take-listing', 'watch.take-lifting',
    'escalation.duty', 'escalation.head', 'escalation.office'
  )
);
insert into law_rule (id, code, value, basis, valid_from) values
  (gen_random_uuid(), 'escalation.duty', '{"kind":"share","percent":50}',
   '本县银警协作约定：反馈时限过半未反馈的，催办值班人员', '2022-12-01'),
  (gen_random_uuid(), 'escalation.head', '{"kind":"share","percent":75}',
   '本县银警协作约定：反馈时限过四分之三未反馈的，报该行负责人', '2022-12-01'),
  (gen_random_uuid(), 'escalation.office', '{"kind":"share","percent":100}',
   '本县银警协作约定：反馈超时的，报县联席办和公安机关负责人', '2022-12-01');

create table duty_week (
  unit_id uuid not null references unit (id),
  monday date not null check (extract(isodow from monday) = 1),
  version integer not null check (version >= 1),
  primary key (unit_id, monday)
);
comment on table duty_week is 'The roster of a unit for a week as it was last saved; its version keeps two people from writing over each other';
grant select, insert, update on duty_week to lianfang_app;

create table duty_shift (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  day date not null,
  from_time text not null check (from_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  until_time text not null check (until_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  name text not null check (length(name) between 1 and 120),
  person_id uuid references person (id),
  phone_sealed text check (length(phone_sealed) <= 1000),
  stand_in text check (length(stand_in) between 1 and 120),
  stand_in_id uuid references person (id),
  stand_in_phone_sealed text check (length(stand_in_phone_sealed) <= 1000),
  is_absent boolean not null default false,
  check (stand_in is not null or (stand_in_id is null and stand_in_phone_sealed is null)),
  check (not is_absent or stand_in is not null)
);
comment on table duty_shift is 'Who is on duty for orders from when until when, half-open; where the person is absent the stand-in is';
create index duty_shift_unit on duty_shift (unit_id, day);
create index duty_shift_now on duty_shift (unit_id, ends_at);
grant select, insert, delete on duty_shift to lianfang_app;
