-- Whether there is a ledger for transfers is asked once for all that a statement adds. A foreign key asks for each row, which
-- took half of the time of storing a bank's reply.
create function refuse_transfer_without_ledger() returns trigger language plpgsql as $$
begin
  if exists (select from (select distinct ledger_id from added) of_ledger
              where not exists (select from fund_ledger where fund_ledger.id = of_ledger.ledger_id)) then
    raise exception 'a transfer belongs to a ledger' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create trigger fund_transfer_insert after insert on fund_transfer referencing new table as added
  for each statement execute function refuse_transfer_without_ledger();

-- And a ledger stays: nobody can take it from under its transfers, nor a transfer into another.
create function refuse_change_of_ledger() returns trigger language plpgsql as $$
begin
  raise exception 'a ledger of transfers stays, and transfers stay in it' using errcode = 'foreign_key_violation';
end $$;
create trigger fund_ledger_stays before delete or update of id on fund_ledger
  for each row execute function refuse_change_of_ledger();
create trigger fund_transfer_stays before update of ledger_id on fund_transfer
  for each row execute function refuse_change_of_ledger();

alter table fund_transfer drop constraint fund_transfer_ledger_id_fkey;
