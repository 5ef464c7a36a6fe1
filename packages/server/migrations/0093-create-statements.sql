create table case_ledger (
  case_id uuid primary key references fraud_case (id),
  ledger_id uuid not null unique references fund_ledger (id)
);
comment on table case_ledger is 'The fund ledger of a case: what banks told in it and nothing else';
grant select, insert on case_ledger to lianfang_app;

-- Where the payee's bank told a transfer first and the payer's bank tells it with another moment of its own clock, the
-- payer's telling takes the place, so that the ledger is the same in whatever order the two came.
grant update (source) on fund_transfer to lianfang_app;
grant delete on fund_transfer to lianfang_app;

create table statement (
  id uuid primary key,
  order_id uuid not null references control_order (id),
  case_id uuid not null references fraud_case (id),
  account text not null check (length(account) between 4 and 40),
  origin text not null check (origin in ('form', 'file', 'paper')),
  state text not null check (state in ('reading', 'stored', 'refused')),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  column_map text check (length(column_map) between 1 and 4000),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  file_name text check (length(file_name) between 1 and 300),
  media_type text check (length(media_type) between 1 and 200),
  bytes bigint not null default 0 check (bytes >= 0),
  bytes_read bigint not null default 0 check (bytes_read >= 0),
  given_rows jsonb,
  balance_amount bigint check (balance_amount >= 0),
  balance_at timestamptz,
  told_until timestamptz,
  opening_amount bigint check (opening_amount >= 0),
  opening_at timestamptz,
  first_at timestamptz,
  last_at timestamptz,
  row_count bigint check (row_count >= 0),
  added_count bigint check (added_count >= 0),
  known_count bigint check (known_count >= 0),
  failed_count bigint check (failed_count >= 0),
  rejected_count bigint check (rejected_count >= 0),
  rejects_sha256 text check (rejects_sha256 ~ '^[0-9a-f]{64}$'),
  reason_zh text check (length(reason_zh) between 1 and 2000),
  reason_en text check (length(reason_en) between 1 and 2000),
  given_by uuid references person (id),
  given_at timestamptz not null,
  stored_at timestamptz,
  check ((origin = 'form') = (sha256 is null)),
  check ((sha256 is null) = (file_name is null) and (sha256 is null) = (media_type is null)),
  check ((balance_amount is null) = (balance_at is null)),
  check ((opening_amount is null) = (opening_at is null)),
  check ((state = 'stored') = (stored_at is not null)),
  check (state <> 'stored' or row_count = added_count + known_count + failed_count + rejected_count),
  check ((state = 'refused') = (reason_zh is not null) and (reason_zh is null) = (reason_en is null))
);
comment on table statement is 'A reply of a bank with the movements of the account of one order; stored whole or not at all';
comment on column statement.digest is 'Of all that was given; the same again changes nothing';
comment on column statement.told_until is 'Until when all movements of the account are told';
comment on column statement.opening_amount is 'What the account held before its first row, as the rows tell; fen';
comment on column statement.given_rows is 'What was given in a form or written down from a paper';
create unique index statement_once on statement (order_id, digest) where state <> 'refused';
create index statement_case on statement (case_id, account);
create index statement_order on statement (order_id, given_at);
grant select, insert, update on statement to lianfang_app;

create table contradiction (
  id uuid primary key,
  case_id uuid not null references fraud_case (id),
  statement_id uuid not null references statement (id),
  kind text not null check (kind in ('balance', 'amount', 'time', 'missing')),
  counterparty text check (length(counterparty) <= 40),
  reference text check (length(reference) between 1 and 80),
  at timestamptz not null,
  told bigint check (told >= 0),
  against bigint check (against >= 0),
  against_at timestamptz
);
comment on table contradiction is 'Two things that banks told and that cannot both be so; amounts in fen. Both stay in the ledger';
create index contradiction_case on contradiction (case_id, at);
create index contradiction_statement on contradiction (statement_id);
grant select, insert on contradiction to lianfang_app;

create table told_account (
  case_id uuid not null references fraud_case (id),
  account text not null check (length(account) between 1 and 40),
  holder text check (length(holder) between 1 and 120),
  bank_name text check (length(bank_name) between 1 and 120),
  primary key (case_id, account)
);
comment on table told_account is 'Holder and bank of a counterparty, as the statement of another account names them';
grant select, insert, update on told_account to lianfang_app;

create table account_note (
  case_id uuid not null references fraud_case (id),
  account text not null check (length(account) between 1 and 40),
  note text not null check (length(note) between 1 and 2000),
  noted_by uuid references person (id),
  noted_at timestamptz not null,
  primary key (case_id, account)
);
comment on table account_note is 'What the officers of a case wrote on an account of its trace';
grant select, insert, update, delete on account_note to lianfang_app;
