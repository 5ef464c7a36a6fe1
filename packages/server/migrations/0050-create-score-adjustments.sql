create table score_adjustment (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  audience text not null check (audience in ('member-unit', 'township')),
  month date not null check (extract(day from month) = 1),
  item text not null check (item ~ '^[a-z][a-z0-9-]{0,39}$'),
  points numeric(5, 2) not null check (points > 0),
  reason text not null check (length(reason) between 1 and 300),
  state text not null default 'proposed' check (state in ('proposed', 'approved', 'rejected', 'withdrawn', 'revoked')),
  proposed_by uuid references person (id),
  proposed_at timestamptz not null,
  decided_by uuid references person (id),
  decided_at timestamptz,
  decision_reason text check (length(decision_reason) between 1 and 300),
  version integer not null default 1,
  check ((state = 'proposed') = (decided_at is null)),
  -- Four eyes: whoever proposes points does not approve or reject them.
  constraint score_adjustment_four_eyes check (
    state not in ('approved', 'rejected') or decided_by is null or proposed_by is null or decided_by <> proposed_by
  )
);
comment on table score_adjustment is 'Bonus and deduction points decided by people, with their reason and evidence';
create index score_adjustment_month on score_adjustment (month, audience, state);
create index score_adjustment_unit on score_adjustment (unit_id, month);
create index score_adjustment_proposed on score_adjustment (proposed_at desc, id desc);
grant select, insert on score_adjustment to lianfang_app;
grant update (state, decided_by, decided_at, decision_reason, version) on score_adjustment to lianfang_app;

create table score_evidence (
  id uuid primary key,
  adjustment_id uuid not null references score_adjustment (id),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  file_name text not null check (length(file_name) between 1 and 300),
  media_type text not null,
  size bigint not null check (size > 0),
  caption text not null default '' check (length(caption) <= 300),
  place text not null default '' check (length(place) <= 120),
  taken_at timestamptz,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  has_thumbnail boolean not null,
  added_by uuid references person (id),
  added_at timestamptz not null,
  removed_at timestamptz,
  check ((latitude is null) = (longitude is null))
);
comment on table score_evidence is 'A file that shows why a unit gains or loses points; the bytes are in the file store under their hash';
create index score_evidence_adjustment on score_evidence (adjustment_id, added_at);
create index score_evidence_sha256 on score_evidence (sha256);
grant select, insert on score_evidence to lianfang_app;
grant update (removed_at) on score_evidence to lianfang_app;
