create table case_archive (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  file_name text not null check (length(file_name) between 1 and 300),
  rows_sha256 text not null check (rows_sha256 ~ '^[0-9a-f]{64}$'),
  state text not null default 'reading' check (state in ('reading', 'linking', 'done')),
  row_count integer not null check (row_count between 1 and 50000),
  rows_read integer not null default 0 check (rows_read between 0 and row_count),
  added_count integer not null default 0 check (added_count >= 0),
  known_count integer not null default 0 check (known_count >= 0),
  rejected_count integer not null default 0 check (rejected_count >= 0),
  rejects_sha256 text check (rejects_sha256 ~ '^[0-9a-f]{64}$'),
  linked_count integer not null default 0 check (linked_count between 0 and added_count),
  with_links_count integer not null default 0 check (with_links_count between 0 and linked_count),
  imported_by uuid references person (id),
  imported_at timestamptz not null,
  ended_at timestamptz,
  unique (unit_id, sha256),
  check (rows_read = added_count + known_count + rejected_count),
  check (state = 'reading' or rows_read = row_count),
  check ((state = 'done') = (ended_at is not null))
);
comment on table case_archive is 'An import of historical cases: first stored, then compared with all others';
comment on column case_archive.sha256 is 'Of the file as it was given, which is not kept; the same again changes nothing';
comment on column case_archive.rows_sha256 is 'Its rows with the columns that were chosen, as they are kept: others, such as of victims, are not';
create index case_archive_unit on case_archive (unit_id, id);
grant select, insert on case_archive to lianfang_app;
grant update (state, rows_read, added_count, known_count, rejected_count, rejects_sha256, linked_count, with_links_count, ended_at)
  on case_archive to lianfang_app;

alter table fraud_case
  add column archive_id uuid references case_archive (id),
  add column told_loss bigint check (told_loss > 0),
  drop constraint fraud_case_channel_check,
  add constraint fraud_case_channel_check
    check (channel in ('110', 'window', '96110', 'bank', 'transfer', 'archive')),
  add constraint fraud_case_archive_check check ((channel = 'archive') = (archive_id is not null));
comment on column fraud_case.told_loss is 'What an archive says was lost, in fen, where no payment is known';
create index fraud_case_archive on fraud_case (archive_id, id) where archive_id is not null;
create index fraud_case_alarm_number on fraud_case (unit_id, alarm_number) where alarm_number is not null;
