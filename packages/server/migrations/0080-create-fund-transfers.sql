create table fund_ledger (
  id uuid primary key,
  given bigint not null default 0 check (given >= 0),
  opened_at timestamptz not null
);
comment on table fund_ledger is 'Transfers that banks told for one purpose (one case); nothing of one ledger is read with another';
comment on column fund_ledger.given is 'How many transfers were ever given, those told twice included; the next one gets this number';
grant select, insert on fund_ledger to lianfang_app;
grant update (given) on fund_ledger to lianfang_app;

-- Every key begins with the account, so that the table can be distributed by it and no statement changes.
create table fund_transfer (
  account text not null check (length(account) <= 40),
  ledger_id uuid not null references fund_ledger (id),
  at timestamptz not null check (at between '1970-01-01T00:00:00Z' and '9999-12-31T23:59:59.999Z'),
  side text not null check (side in ('in', 'out')),
  ordinal bigint not null check (ordinal >= 0),
  counterparty text not null check (length(counterparty) <= 40),
  amount bigint not null check (amount between 1 and 9007199254740991),
  channel text not null
    check (channel in ('transfer', 'cash', 'pos', 'wallet', 'crypto', 'abroad', 'fee', 'refund', 'reversal')),
  reference text check (length(reference) between 1 and 80),
  source text check (length(source) between 1 and 200),
  is_void boolean not null,
  check (account <> '' or counterparty <> ''),
  primary key (account, ledger_id, at, side, ordinal)
);
comment on table fund_transfer is 'Movements of money in bank accounts, each kept twice: under its payer (out) and under its payee (in)';
comment on column fund_transfer.account is 'Distribution key; empty where a statement names nobody';
comment on column fund_transfer.ordinal is 'Place among all that were given to the ledger; names the transfer';
comment on column fund_transfer.amount is 'Fen';
comment on column fund_transfer.reference is 'The bank''s own number of the transfer';
comment on column fund_transfer.source is 'The bank that told it';
comment on column fund_transfer.is_void is 'No money moved: it was reversed, or reverses another (冲正)';
grant select, insert on fund_transfer to lianfang_app;
grant update (reference, is_void) on fund_transfer to lianfang_app;
