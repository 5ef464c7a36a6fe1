-- The audit trail. `detail` is text, not jsonb, so that the hashed bytes are the stored bytes.
create table audit_entry (
  day date not null,
  seq integer not null check (seq > 0),
  at timestamptz not null,
  actor text not null,
  acting_for text,
  action text not null,
  subject_kind text,
  subject_id text,
  unit_id uuid,
  detail text not null check (octet_length(detail) <= 16384),
  request_id text not null,
  address text,
  previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (day, seq)
);
comment on table audit_entry is 'Append-only trail of every act and every reading of a person''s record, hash-chained per day';
comment on column audit_entry.acting_for is 'Id of the person whose deputy acted, where the act needed that person''s role';
create index audit_entry_actor on audit_entry (actor, at desc);
create index audit_entry_acting_for on audit_entry (acting_for, at desc) where acting_for is not null;
create index audit_entry_subject on audit_entry (subject_kind, subject_id, at desc);
create index audit_entry_unit on audit_entry (unit_id, at desc);
create index audit_entry_at on audit_entry (at desc);
grant select, insert on audit_entry to lianfang_app;

create table idempotent_reply (
  key text not null check (length(key) between 8 and 100),
  actor text not null,
  endpoint text not null,
  request_hash text not null,
  reply jsonb not null,
  at timestamptz not null,
  primary key (actor, key)
);
comment on table idempotent_reply is 'Replies to commands sent with an Idempotency-Key, so that a repeat after a lost answer changes nothing';
create index idempotent_reply_at on idempotent_reply (at);
grant select, insert, update, delete on idempotent_reply to lianfang_app;
