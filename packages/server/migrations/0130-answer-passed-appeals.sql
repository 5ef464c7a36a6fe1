alter table appeal drop constraint appeal_state_check;
alter table appeal add constraint appeal_state_check
  check (state in ('received', 'examining', 'with-bank', 'bank-answered', 'upheld', 'rejected'));
alter table appeal
  add column bank_outcome text check (bank_outcome in ('lifted', 'kept', 'not-ours')),
  add column bank_reasons text check (length(bank_reasons) between 1 and 5000),
  add column bank_answered_by uuid references person (id),
  add column bank_answered_at timestamptz,
  add constraint appeal_bank_answer_check check (
    (bank_outcome is null) = (bank_reasons is null) and (bank_outcome is null) = (bank_answered_at is null)
    and (bank_outcome is null) = (bank_answered_by is null) and (bank_outcome is null or bank_id is not null)),
  add constraint appeal_bank_answered_check check (state <> 'bank-answered' or bank_outcome is not null),
  add constraint appeal_with_bank_check check (state <> 'with-bank' or (bank_id is not null and bank_outcome is null));
comment on column appeal.bank_outcome is 'What the bank that it was passed to said of its own measure (反洗钱法 第三十九条)';
create index appeal_bank on appeal (bank_id) where bank_id is not null;
