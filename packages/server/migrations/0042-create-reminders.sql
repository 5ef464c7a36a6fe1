create table reminder_rule (
  id uuid primary key,
  day_offset text not null check (day_offset ~ '^-?P\d{1,3}D$'),
  at_time text not null check (at_time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  working_days_only boolean not null,
  audience text[] not null check (cardinality(audience) >= 1 and audience <@ array['handler', 'lead', 'office']),
  outside boolean not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  check (valid_to is null or valid_to >= valid_from)
);
comment on table reminder_rule is 'When units are reminded of a due day, half-open [valid_from, valid_to)';
create unique index reminder_rule_open on reminder_rule (day_offset) where valid_to is null;
grant select, insert on reminder_rule to lianfang_app;
grant update (valid_to) on reminder_rule to lianfang_app;

create table reminder_sent (
  period_id uuid not null,
  day_offset text not null,
  at timestamptz not null,
  primary key (period_id, day_offset)
);
comment on table reminder_sent is 'Reminders that have gone out, so that each goes out once however often the job runs; a period without a row was not reminded';
grant select, insert on reminder_sent to lianfang_app;

insert into reminder_rule (id, day_offset, at_time, working_days_only, audience, outside, valid_from) values
  ('00000042-0000-7000-8000-000000000001', '-P3D', '09:00', true, '{handler}', false, '2020-01-01T00:00:00Z'),
  ('00000042-0000-7000-8000-000000000002', '-P1D', '09:00', true, '{handler}', true, '2020-01-01T00:00:00Z'),
  ('00000042-0000-7000-8000-000000000003', 'P0D', '09:00', true, '{handler,lead}', true, '2020-01-01T00:00:00Z'),
  ('00000042-0000-7000-8000-000000000004', 'P1D', '09:00', true, '{handler,lead}', true, '2020-01-01T00:00:00Z'),
  ('00000042-0000-7000-8000-000000000005', 'P3D', '09:00', true, '{lead,office}', true, '2020-01-01T00:00:00Z');
