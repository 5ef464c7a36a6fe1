alter table contradiction add column looked_at timestamptz;
alter table contradiction add column looked_by uuid references person (id);
alter table contradiction add column remark text check (length(remark) between 1 and 300);
alter table contradiction add check ((looked_at is null) = (looked_by is null) and (looked_at is null) = (remark is null));
comment on column contradiction.remark is 'What came of asking the banks; what was told stays as it is';
grant update (looked_at, looked_by, remark) on contradiction to lianfang_app;

alter table statement add column contrary_count integer check (contrary_count >= 0);
comment on column statement.contrary_count is 'Contradictions found in it, also those beyond what is kept one by one; null for what was stored before they were counted';
