create table undertaking_acceptance (
  person_id uuid not null references person (id),
  version integer not null,
  text_sha256 text not null check (text_sha256 ~ '^[0-9a-f]{64}$'),
  accepted_at timestamptz not null,
  address text not null,
  primary key (person_id, version)
);
comment on table undertaking_acceptance is 'Who promised confidentiality, to which text and when (反电信网络诈骗法 第五条); kept for ever';
grant select, insert on undertaking_acceptance to lianfang_app;
