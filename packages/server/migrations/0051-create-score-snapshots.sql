create table score_snapshot (
  id uuid primary key,
  audience text not null check (audience in ('member-unit', 'township')),
  month date not null check (extract(day from month) = 1),
  number integer not null check (number > 0),
  reason text check (length(reason) between 1 and 300),
  as_of timestamptz not null,
  frozen_at timestamptz not null,
  frozen_by uuid references person (id),
  head text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  unique (audience, month, number),
  -- A correction says what it corrects.
  check ((number = 1) = (reason is null))
);
comment on table score_snapshot is 'A frozen scorecard, never reopened: a correction is the next number of the month';
comment on column score_snapshot.head is 'Sheet, month, reason and the hash of the snapshot before, as text, because the stored bytes are the hashed bytes';
comment on column score_snapshot.sha256 is 'Of the head and of the summaries in their order, parted by line feeds';
grant select, insert on score_snapshot to lianfang_app;

create table score_snapshot_row (
  snapshot_id uuid not null references score_snapshot (id),
  position integer not null check (position > 0),
  unit_id uuid not null references unit (id),
  summary text not null,
  detail text not null,
  records text not null,
  primary key (snapshot_id, position),
  unique (snapshot_id, unit_id)
);
comment on table score_snapshot_row is 'A unit in a frozen scorecard, with its items and figures, and the records behind them as they were; the summary holds the hashes of both';
grant select, insert on score_snapshot_row to lianfang_app;

create function refuse_change_of_snapshot() returns trigger language plpgsql as $$
begin
  raise exception 'a frozen scorecard never changes' using errcode = 'integrity_constraint_violation';
end $$;
create trigger score_snapshot_settled before update or delete or truncate on score_snapshot
  for each statement execute function refuse_change_of_snapshot();
create trigger score_snapshot_row_settled before update or delete or truncate on score_snapshot_row
  for each statement execute function refuse_change_of_snapshot();
