create table session (
  id uuid primary key,
  token_sha256 text not null check (token_sha256 ~ '^[0-9a-f]{64}$'),
  person_id uuid not null references person (id),
  stage text not null check (stage in ('second-factor', 'new-password', 'enrol-second-factor', 'undertaking', 'open')),
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  address text,
  device text
);
comment on table session is 'Signed-in devices; the token itself is only in the cookie';
create unique index session_token on session (token_sha256);
create index session_person on session (person_id, opened_at desc);
grant select, insert, update, delete on session to lianfang_app;
