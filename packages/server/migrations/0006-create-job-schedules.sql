create table job_schedule (
  job text primary key check (job ~ '^[a-z][a-z0-9-]{2,59}$'),
  fired_for timestamptz not null
);
comment on table job_schedule is 'The last moment for which each scheduled job was put in the queue';
grant select, insert, update on job_schedule to lianfang_app;
