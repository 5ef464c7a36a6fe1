create table contact (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  person_id uuid not null references person (id),
  duty text not null check (duty in ('leader', 'liaison', 'reporter')),
  since date not null,
  until date,
  named_by text not null,
  check (until is null or until >= since)
);
comment on table contact is 'Whom to ask at a unit, half-open [since, until)';
create unique index contact_current on contact (unit_id, person_id, duty) where until is null;
create index contact_person on contact (person_id);
grant select, insert, update on contact to lianfang_app;

create table deputy (
  id uuid primary key,
  person_id uuid not null references person (id),
  deputy_id uuid not null references person (id),
  since date not null,
  until date not null,
  reason text not null check (length(reason) between 1 and 300),
  named_by text not null,
  ended_at timestamptz,
  ended_by text,
  check (person_id <> deputy_id),
  check (until > since),
  check ((ended_at is null) = (ended_by is null))
);
comment on table deputy is 'Who acts for a person, half-open [since, until) in days of the county, or up to ended_at';
create index deputy_person on deputy (person_id, since desc);
create index deputy_deputy on deputy (deputy_id, until desc);
grant select, insert, update on deputy to lianfang_app;
