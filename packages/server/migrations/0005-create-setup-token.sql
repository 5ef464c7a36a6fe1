create table setup_token (
  id uuid primary key,
  token_sha256 text not null check (token_sha256 ~ '^[0-9a-f]{64}$'),
  issued_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > issued_at),
  used_at timestamptz
);
comment on table setup_token is 'One-time tokens of the first-run page; the token itself is only shown at the console';
create unique index setup_token_hash on setup_token (token_sha256);
create unique index setup_token_used_once on setup_token ((true)) where used_at is not null;
grant select, insert, update, delete on setup_token to lianfang_app;
