create table bank_key (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  name text not null check (length(name) between 1 and 300),
  algorithm text not null check (algorithm in ('ed25519', 'ecdsa-p256-sha256')),
  public_key text not null check (public_key like '-----BEGIN PUBLIC KEY-----%' and length(public_key) <= 2000),
  fingerprint text not null unique check (fingerprint ~ '^[0-9a-f]{64}$'),
  registered_by uuid references person (id),
  registered_at timestamptz not null,
  confirmed_by uuid references person (id),
  confirmed_at timestamptz,
  valid_until timestamptz not null,
  revoked_by uuid references person (id),
  revoked_at timestamptz,
  revoked_reason text check (length(revoked_reason) between 1 and 300),
  last_used_at timestamptz,
  check (valid_until > registered_at),
  check ((confirmed_by is null) = (confirmed_at is null)),
  check ((revoked_at is null) = (revoked_reason is null)),
  -- Four eyes: whoever registered a key does not confirm it.
  check (confirmed_by is null or confirmed_by is distinct from registered_by)
);
comment on table bank_key is 'Public keys that the systems of banks sign their requests with; no private key is ever here';
comment on column bank_key.fingerprint is 'SHA-256 of the key in DER, which the bank and the administrator compare before it counts';
create index bank_key_unit on bank_key (unit_id, id);
grant select, insert, update on bank_key to lianfang_app;

create table bank_key_nonce (
  key_id uuid not null references bank_key (id),
  nonce text not null check (length(nonce) between 16 and 100),
  until timestamptz not null,
  primary key (key_id, nonce)
);
comment on table bank_key_nonce is 'Nonces of signed requests, kept for as long as their signature could be sent again';
create index bank_key_nonce_until on bank_key_nonce (until);
grant select, insert, delete on bank_key_nonce to lianfang_app;
