alter table fraud_case add column place_name text check (length(place_name) between 1 and 300);
comment on column fraud_case.place_name is 'Where it happened, by the name of the place';

create table case_identifier (
  case_id uuid not null references fraud_case (id),
  type text not null check (
    type in (
      'account', 'card', 'wallet', 'phone', 'qq', 'wechat', 'handle', 'email', 'device', 'ip', 'url', 'app', 'address',
      'id-number', 'plate', 'other'
    )
  ),
  value text not null check (length(value) between 1 and 300),
  written text not null check (length(written) between 1 and 300),
  origin text not null check (origin in ('narrative', 'typed', 'import')),
  noted_by uuid references person (id),
  noted_at timestamptz not null,
  primary key (case_id, type, value)
);
comment on table case_identifier is 'What a case names of the other side; never an account, a phone or an ID number of the victim';
comment on column case_identifier.value is 'As the engine of linking reads it: the same for all who mean the same';
create index case_identifier_value on case_identifier (value);
grant select, insert, delete on case_identifier to lianfang_app;

create table reading_correction (
  id uuid primary key,
  case_id uuid not null references fraud_case (id),
  what text not null check (what in ('type', 'identifier')),
  identifier_type text,
  suggested text check (length(suggested) between 1 and 300),
  settled text check (length(settled) between 1 and 300),
  model text not null check (model ~ '^[0-9a-f]{64}$'),
  corrected_by uuid references person (id),
  corrected_at timestamptz not null,
  check ((what = 'identifier') = (identifier_type is not null)),
  check (suggested is distinct from settled)
);
comment on table reading_correction is 'What the machine read in a narrative against what a person settled: to train with';
comment on column reading_correction.model is 'SHA-256 of the model that read it';
create unique index reading_correction_once
  on reading_correction (case_id, what, identifier_type, suggested, settled) nulls not distinct;
grant select, insert, delete on reading_correction to lianfang_app;
