create table score_sheet (
  id uuid primary key,
  audience text not null check (audience in ('member-unit', 'township')),
  number integer not null check (number > 0),
  state text not null check (state in ('draft', 'published')),
  content jsonb not null,
  valid_from date check (extract(day from valid_from) = 1),
  valid_to date check (extract(day from valid_to) = 1),
  author_id uuid references person (id),
  created_at timestamptz not null,
  published_at timestamptz,
  published_by uuid references person (id),
  version integer not null default 1,
  unique (audience, number),
  check ((state = 'published') = (valid_from is not null)),
  check ((state = 'published') = (published_at is not null)),
  check (valid_to > valid_from),
  -- Four eyes: whoever wrote a sheet does not publish it.
  check (published_by is null or author_id is null or published_by <> author_id)
);
comment on table score_sheet is 'What is scored, for an audience and for months, half-open [valid_from, valid_to); a published one never changes';
create unique index score_sheet_draft on score_sheet (audience) where state = 'draft';
create unique index score_sheet_in_force on score_sheet (audience) where state = 'published' and valid_to is null;
grant select, insert, update, delete on score_sheet to lianfang_app;

create function refuse_change_of_published_sheet() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.content is distinct from old.content or new.valid_from is distinct from old.valid_from then
    raise exception 'a published sheet never changes' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger score_sheet_settled before update or delete on score_sheet
  for each row when (old.state = 'published') execute function refuse_change_of_published_sheet();
