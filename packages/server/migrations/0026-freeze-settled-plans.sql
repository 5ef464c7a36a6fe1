-- What was confirmed stays as it was confirmed: the ledger of a version changes only while it is a draft.
create function refuse_change_of_settled_plan() returns trigger language plpgsql as $$
begin
  if exists (select from changed join plan_version on plan_version.id = changed.plan_version_id
              where plan_version.state <> 'draft') then
    raise exception 'the ledger of a plan changes only while it is a draft' using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;

create trigger measure_insert after insert on measure referencing new table as changed
  for each statement execute function refuse_change_of_settled_plan();
create trigger measure_update after update on measure referencing old table as changed
  for each statement execute function refuse_change_of_settled_plan();
create trigger measure_delete after delete on measure referencing old table as changed
  for each statement execute function refuse_change_of_settled_plan();
create trigger measure_mention_insert after insert on measure_mention referencing new table as changed
  for each statement execute function refuse_change_of_settled_plan();
create trigger measure_mention_update after update on measure_mention referencing old table as changed
  for each statement execute function refuse_change_of_settled_plan();
create trigger measure_mention_delete after delete on measure_mention referencing old table as changed
  for each statement execute function refuse_change_of_settled_plan();
