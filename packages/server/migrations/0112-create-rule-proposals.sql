create table law_rule_proposal (
  id uuid primary key,
  rule_id uuid not null references law_rule (id),
  value jsonb not null,
  basis text not null check (length(basis) between 1 and 300),
  valid_from date not null,
  reason text not null check (length(reason) between 1 and 300),
  proposed_by uuid not null references person (id),
  proposed_at timestamptz not null,
  state text not null default 'proposed' check (state in ('proposed', 'confirmed', 'refused')),
  decided_by uuid references person (id),
  decided_at timestamptz,
  check ((state = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  -- Four eyes: whoever proposed a value does not confirm it.
  check (state <> 'confirmed' or decided_by <> proposed_by)
);
comment on table law_rule_proposal is 'A value that a head proposes for a number of the law; it takes effect only when another head confirms it';
create unique index law_rule_proposal_open on law_rule_proposal (rule_id) where state = 'proposed';
grant select, insert, update on law_rule_proposal to lianfang_app;
