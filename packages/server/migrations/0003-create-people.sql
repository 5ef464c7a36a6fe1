create table person (
  id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  login text not null check (login ~ '^[a-z0-9][a-z0-9._-]{2,39}$'),
  unit_id uuid not null references unit (id),
  post text check (length(post) <= 120),
  phone_sealed text check (length(phone_sealed) <= 400),
  status text not null check (status in ('active', 'suspended', 'left')),
  status_since timestamptz not null,
  status_reason text check (length(status_reason) <= 300),
  created_at timestamptz not null,
  version integer not null default 1
);
comment on table person is 'People who may sign in';
comment on column person.phone_sealed is 'Telephone number, sealed with the key in the data folder';
create unique index person_login on person (login);
create index person_unit on person (unit_id);
grant select, insert, update on person to lianfang_app;

create table role_grant (
  id uuid primary key,
  person_id uuid not null references person (id),
  role text not null,
  unit_id uuid not null references unit (id),
  valid_from timestamptz not null,
  valid_to timestamptz,
  granted_by text not null,
  reason text check (length(reason) <= 300),
  ended_by text,
  end_reason text check (length(end_reason) <= 300),
  check (valid_to is null or valid_to >= valid_from)
);
comment on table role_grant is 'A role held on a unit and everything below it, half-open [valid_from, valid_to); kept for ever';
create unique index role_grant_open on role_grant (person_id, role, unit_id) where valid_to is null;
create index role_grant_unit on role_grant (unit_id);
grant select, insert, update on role_grant to lianfang_app;
