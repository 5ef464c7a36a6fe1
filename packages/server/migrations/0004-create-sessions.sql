create table session (
  id uuid primary key,
  token_sha256 text not null check (token_sha256 ~ '^[0-9a-f]{64}$'),
  person_id uuid not null references person (id),
  method text not null check (method in ('password', 'passkey', 'oidc')),
  stage text not null check (stage in ('second-factor', 'new-password', 'enrol-second-factor', 'undertaking', 'open')),
  factor_proved boolean not null,
  present_at timestamptz not null,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  end_reason text check (end_reason in ('signed-out', 'another-sign-in', 'by-owner', 'password-changed', 'by-administrator', 'too-many-failures')),
  address text not null check (length(address) <= 64),
  device text not null check (length(device) <= 300),
  check ((ended_at is null) = (end_reason is null)),
  check (expires_at > opened_at)
);
comment on table session is 'Signed-in devices; the token itself is only in the cookie';
comment on column session.stage is 'The step that is still owed; nothing but that step is possible before open';
comment on column session.factor_proved is 'Two factors were given: a code or key after the password, a passkey that verified its user, or a provider that asks for both';
comment on column session.present_at is 'When the person last showed that it is still them, for dangerous acts';
create unique index session_token on session (token_sha256);
create index session_person on session (person_id, opened_at desc);
create index session_expired on session (expires_at);
grant select, insert, update, delete on session to lianfang_app;
