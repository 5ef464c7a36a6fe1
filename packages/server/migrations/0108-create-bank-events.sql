alter table outbox_message drop constraint outbox_message_channel_check;
alter table outbox_message add constraint outbox_message_channel_check
  check (channel in ('sms', 'wecom', 'webhook', 'signed-webhook'));

create table bank_webhook (
  unit_id uuid primary key references unit (id),
  url text not null check (length(url) between 1 and 500),
  is_on boolean not null,
  set_by uuid references person (id),
  set_at timestamptz not null,
  version integer not null default 1
);
comment on table bank_webhook is 'Where the system of a bank is told of orders';
grant select, insert, update on bank_webhook to lianfang_app;

create table bank_feed (
  is_only boolean primary key default true check (is_only),
  last bigint not null check (last >= 0)
);
comment on table bank_feed is 'Number of the last event of all banks; the lock of its one row makes numbers follow commits, so that no reader misses one';
insert into bank_feed (last) values (0);
grant select, update on bank_feed to lianfang_app;

create table bank_event (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  seq bigint not null unique check (seq >= 1),
  event text not null check (event in ('order-sealed', 'order-withdrawn', 'objection-answered', 'order-ended')),
  order_id uuid not null references control_order (id),
  at timestamptz not null,
  message_id uuid references outbox_message (id),
  told_at timestamptz
);
comment on table bank_event is 'What a bank has to know of its orders, written in the transaction that makes it so';
comment on column bank_event.message_id is 'The latest message that carries it to the webhook; null where the bank had none';
comment on column bank_event.told_at is 'When people were told that it was not delivered';
create index bank_event_unit on bank_event (unit_id, seq);
create index bank_event_message on bank_event (message_id);
create index bank_event_order on bank_event (order_id);
grant select, insert, update on bank_event to lianfang_app;
