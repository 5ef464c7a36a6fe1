create table password (
  person_id uuid primary key references person (id),
  hash text not null check (hash like '$argon2id$%'),
  set_at timestamptz not null,
  temporary_until timestamptz
);
comment on table password is 'Password of a person, hashed with argon2id; who has none signs in by passkey or identity provider';
comment on column password.temporary_until is 'Given by an administrator: opens only the page for choosing one''s own, and nothing after this moment';
grant select, insert, update on password to lianfang_app;

create table earlier_password (
  person_id uuid not null references person (id),
  set_at timestamptz not null,
  hash text not null check (hash like '$argon2id$%'),
  primary key (person_id, set_at)
);
comment on table earlier_password is 'Hashes that may not be used again; five a person are kept';
grant select, insert, delete on earlier_password to lianfang_app;

create table sign_in_lock (
  kind text not null check (kind in ('login', 'address')),
  key_sha256 text not null check (key_sha256 ~ '^[0-9a-f]{64}$'),
  failed_at jsonb not null,
  locks integer not null check (locks >= 0),
  locked_until timestamptz,
  changed_at timestamptz not null,
  primary key (kind, key_sha256)
);
comment on table sign_in_lock is 'Failed sign-ins of the last while, by sign-in name (known or not) and by address';
comment on column sign_in_lock.key_sha256 is 'Hash, because people type passwords into the field for the name';
comment on column sign_in_lock.locks is 'How often in a row it was locked; each lock lasts twice as long as the one before';
create index sign_in_lock_changed on sign_in_lock (changed_at);
grant select, insert, update, delete on sign_in_lock to lianfang_app;
