create table sealed_paper (
  id uuid primary key,
  kind text not null check (kind in ('order', 'person-notice', 'victim-receipt')),
  case_id uuid not null references fraud_case (id),
  order_id uuid references control_order (id),
  number_text text not null check (length(number_text) between 1 and 80),
  issuer text not null check (length(issuer) between 1 and 300),
  code text not null check (code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
  content_sealed text not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  key_id text not null check (key_id ~ '^[0-9a-f]{16}$'),
  signature text not null check (length(signature) between 80 and 100),
  sealed_by uuid references person (id),
  sealed_at timestamptz not null,
  check ((kind = 'victim-receipt') = (order_id is null))
);
comment on table sealed_paper is 'A paper of a case as its seal fixed it; the files are written from it whenever they are asked for';
comment on column sealed_paper.content_sealed is 'The paper as JSON, sealed with the key in the data folder: it names accounts and people';
comment on column sealed_paper.digest is 'SHA-256 of the paper''s canonical JSON';
comment on column sealed_paper.signature is 'Ed25519 of the installation over number, code, digest and moment';
create unique index sealed_paper_code on sealed_paper (code);
create unique index sealed_paper_order on sealed_paper (order_id, kind) where order_id is not null;
create index sealed_paper_case on sealed_paper (case_id, kind, sealed_at desc);
grant select, insert on sealed_paper to lianfang_app;

create table sealed_paper_file (
  paper_id uuid not null references sealed_paper (id),
  format text not null check (format in ('docx', 'pdf')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  written_at timestamptz not null,
  primary key (paper_id, format)
);
comment on table sealed_paper_file is 'The file that was handed out of a paper, by its hash in the file store; every later reader gets the same bytes';
grant select, insert on sealed_paper_file to lianfang_app;
create index sealed_paper_file_sha256 on sealed_paper_file (sha256);
