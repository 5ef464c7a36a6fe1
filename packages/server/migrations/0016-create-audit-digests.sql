create table audit_digest (
  day date primary key,
  entries integer not null check (entries >= 0),
  last_hash text not null check (last_hash ~ '^[0-9a-f]{64}$'),
  previous_digest_hash text not null check (previous_digest_hash ~ '^[0-9a-f]{64}$'),
  digest_hash text not null check (digest_hash ~ '^[0-9a-f]{64}$'),
  key_id text not null check (key_id ~ '^[0-9a-f]{16}$'),
  signature text not null check (length(signature) = 88),
  signed_at timestamptz not null
);
comment on table audit_digest is 'The signed end of each day of the trail; every digest names the one before it';
grant select, insert on audit_digest to lianfang_app;

create table audit_anchor (
  day date not null,
  seq integer not null check (seq > 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  key_id text not null check (key_id ~ '^[0-9a-f]{16}$'),
  signature text not null check (length(signature) = 88),
  anchored_at timestamptz not null,
  primary key (day, seq)
);
comment on table audit_anchor is 'The signed end of the trail hour by hour, before its day is over';
grant select, insert on audit_anchor to lianfang_app;

create table audit_retention (
  single boolean primary key default true check (single),
  months integer not null check (months between 6 and 600),
  expired_before date
);
comment on table audit_retention is 'How long the trail is kept: at least six months (网络安全法 article 23)';
comment on column audit_retention.expired_before is 'Entries of days before this one were removed because their time was over; their digests stay';
insert into audit_retention (months) values (36);
grant select on audit_retention to lianfang_app;
grant update (months) on audit_retention to lianfang_app;

-- The app may not delete from the trail. This is the one way entries leave it: whole signed days, older than the
-- retention by the database's own clock.
create function expire_audit(before date) returns integer
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  horizon date;
  removed integer;
begin
  select ((now() at time zone 'Asia/Shanghai') - make_interval(months => months))::date into strict horizon
    from audit_retention;
  if before > horizon then
    raise exception 'the trail of % is still within its retention', before - 1;
  end if;
  delete from audit_anchor where day < before;
  delete from audit_entry e where e.day < before and exists (select from audit_digest d where d.day = e.day);
  get diagnostics removed = row_count;
  update audit_retention set expired_before = greatest(expired_before, before);
  return removed;
end
$$;
revoke all on function expire_audit(date) from public;
grant execute on function expire_audit(date) to lianfang_app;
