create table outbox_message (
  id uuid primary key,
  channel text not null check (channel in ('sms', 'wecom', 'webhook')),
  recipient text not null check (length(recipient) <= 2000),
  template text not null check (template ~ '^[a-z][a-z0-9-]{2,59}$'),
  words text not null check (length(words) <= 20000),
  dedupe_sha256 text not null check (dedupe_sha256 ~ '^[0-9a-f]{64}$'),
  state text not null check (state in ('waiting', 'sending', 'sent', 'dead')),
  attempts integer not null default 0 check (attempts >= 0),
  posted_at timestamptz not null,
  not_before timestamptz not null,
  tried_at timestamptz,
  sent_at timestamptz,
  reference text check (length(reference) <= 200),
  fault text check (length(fault) <= 100),
  check ((state = 'sent') = (sent_at is not null)),
  check (state <> 'dead' or fault is not null)
);
comment on table outbox_message is 'Messages to the outside, written in the transaction that causes them and delivered by a job; "dead" ones were given up and show why';
comment on column outbox_message.recipient is 'Sealed; opens with the key in the data folder only';
comment on column outbox_message.words is 'Sealed like the recipient';
create unique index outbox_message_dedupe on outbox_message (dedupe_sha256);
create index outbox_message_open on outbox_message (not_before) where state in ('waiting', 'sending');
create index outbox_message_posted on outbox_message (posted_at desc);
grant select, insert, update on outbox_message to lianfang_app;
