-- A bank's own system gives statements and takes the watch list, as a person of the bank does: then its key is the proof.
alter table statement add column given_by_key uuid references bank_key (id);
alter table statement add check (given_by is null or given_by_key is null);
comment on column statement.given_by_key is 'The key of the bank''s system that gave it; null where a person did';

alter table watch_delivery add column taken_by_key uuid references bank_key (id);
alter table watch_delivery drop constraint watch_delivery_check1;
alter table watch_delivery add constraint watch_delivery_proof
  check (num_nonnulls(taken_by, taken_by_key) = case when taken_at is null then 0 else 1 end);
comment on column watch_delivery.taken_by_key is 'The key of the bank''s system that took it; null where a person did';
grant update (taken_by_key) on watch_delivery to lianfang_app;
