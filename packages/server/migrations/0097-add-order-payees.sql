alter table control_order
  add column payee_number text check (length(payee_number) between 4 and 40),
  add column payee_name text check (length(payee_name) between 1 and 120),
  add column payee_bank_name text check (length(payee_bank_name) between 1 and 120),
  add check ((payee_number is null) = (payee_name is null) and (payee_number is null) = (payee_bank_name is null)),
  add check (payee_number is null or kind = 'return');
comment on column control_order.payee_number is 'For a return: the account into which its bank pays';
