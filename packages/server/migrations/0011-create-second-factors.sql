create table totp (
  person_id uuid primary key references person (id),
  secret_sealed text not null,
  enrolled_at timestamptz not null,
  last_step integer not null check (last_step >= 0)
);
comment on table totp is 'Authenticator app of a person (RFC 6238)';
comment on column totp.last_step is 'Newest 30-second step whose code was accepted; no code of it or of an earlier one is taken again';
grant select, insert, update, delete on totp to lianfang_app;

create table totp_offer (
  person_id uuid primary key references person (id),
  secret_sealed text not null,
  offered_at timestamptz not null
);
comment on table totp_offer is 'Secret shown as a QR code and not yet confirmed by a code';
grant select, insert, update, delete on totp_offer to lianfang_app;

create table passkey (
  id uuid primary key,
  person_id uuid not null references person (id),
  credential_id text not null check (length(credential_id) <= 1400),
  public_key text not null,
  counter bigint not null check (counter >= 0),
  transports jsonb not null,
  name text not null check (length(name) between 1 and 60),
  synced boolean not null,
  added_at timestamptz not null,
  last_used_at timestamptz
);
comment on table passkey is 'WebAuthn credentials; public_key is COSE in base64url';
create unique index passkey_credential on passkey (credential_id);
create index passkey_person on passkey (person_id);
grant select, insert, update, delete on passkey to lianfang_app;

create table passkey_challenge (
  challenge_sha256 text primary key check (challenge_sha256 ~ '^[0-9a-f]{64}$'),
  purpose text not null check (purpose in ('sign-in', 'prove', 'enrol')),
  session_id uuid references session (id) on delete cascade,
  expires_at timestamptz not null,
  check ((purpose = 'sign-in') = (session_id is null))
);
comment on table passkey_challenge is 'Challenges handed out and not yet answered; each is answered once';
create index passkey_challenge_expired on passkey_challenge (expires_at);
grant select, insert, delete on passkey_challenge to lianfang_app;

create table recovery_code (
  person_id uuid not null references person (id),
  slot integer not null check (slot between 0 and 9),
  hash text not null check (hash like '$argon2id$%'),
  used_at timestamptz,
  primary key (person_id, slot)
);
comment on table recovery_code is 'Ten codes for the day the phone is lost, each good once; the slot is the digit it begins with';
grant select, insert, update, delete on recovery_code to lianfang_app;
