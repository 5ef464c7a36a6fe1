create table notification (
  id uuid primary key,
  person_id uuid not null references person (id),
  kind text not null,
  topic text not null,
  subject_kind text,
  subject_id uuid,
  zh text not null check (length(zh) between 1 and 300),
  en text not null check (length(en) between 1 and 300),
  at timestamptz not null,
  read_at timestamptz,
  dedupe_key text check (length(dedupe_key) between 1 and 200),
  check ((subject_kind is null) = (subject_id is null))
);
comment on table notification is 'A notice to one person; the words name things and units, never a person who is the subject of a record';
comment on column notification.dedupe_key is 'A second notice of the same key to the same person is not kept';
create unique index notification_once on notification (person_id, dedupe_key) where dedupe_key is not null;
create index notification_person on notification (person_id, id desc);
create index notification_unread on notification (person_id, id desc) where read_at is null;
grant select, insert on notification to lianfang_app;
grant update (read_at) on notification to lianfang_app;

create table notification_preference (
  person_id uuid primary key references person (id),
  channels text[] not null check (channels <@ array['sms', 'wecom']),
  topics text[] not null,
  quiet jsonb,
  changed_at timestamptz not null
);
comment on table notification_preference is 'What also reaches a person outside the platform';
grant select, insert, update on notification_preference to lianfang_app;
