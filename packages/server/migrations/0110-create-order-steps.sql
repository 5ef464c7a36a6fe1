create table order_step (
  order_id uuid not null references control_order (id),
  clock text not null check (clock in ('answer', 'restriction', 'objection')),
  step text not null check (step in ('warn', 'duty', 'head', 'office', 'over')),
  at timestamptz not null,
  told_at timestamptz,
  primary key (order_id, clock, step, at)
);
comment on table order_step is 'What is to be said of a clock of an order, and when; told once, then told_at is set. A clock that stopped is not told';
create index order_step_due on order_step (at) where told_at is null;
grant select, insert, update, delete on order_step to lianfang_app;

insert into order_step (order_id, clock, step, at, told_at)
  select id, 'answer', 'warn', w, case when w <= now() then now() end
    from control_order, unnest(answer_warnings) as w where state in ('sealed', 'received', 'objected')
  union all
  select id, 'answer', 'over', answer_due_at, null
    from control_order where state in ('sealed', 'received', 'objected') and answer_due_at is not null
  union all
  select id, 'restriction', 'warn', w, case when w <= now() then now() end
    from control_order, unnest(restriction_warnings) as w where state in ('executed', 'queued')
  union all
  select id, 'objection', 'warn', w, case when w <= now() then now() end
    from control_order, unnest(objection_warnings) as w where state = 'objected'
  union all
  select id, 'objection', 'over', objection_due_at, null
    from control_order where state = 'objected' and objection_due_at is not null
  on conflict do nothing;

create table missed_clock (
  id uuid primary key,
  order_id uuid not null references control_order (id),
  clock text not null check (clock in ('answer', 'restriction', 'objection')),
  due_at timestamptz not null,
  noticed_at timestamptz not null check (noticed_at >= due_at),
  told uuid[] not null default '{}',
  settled_at timestamptz check (settled_at >= due_at),
  cause text check (length(cause) between 1 and 300),
  caused_by uuid references person (id),
  note text check (length(note) between 1 and 300),
  noted_by uuid references person (id),
  version integer not null default 1,
  unique (order_id, clock, due_at),
  check ((cause is null) = (caused_by is null)),
  check ((note is null) = (noted_by is null))
);
comment on table missed_clock is 'A clock of an order that ran out before somebody did what it asked: what, since when, who was told, when it was made good';
comment on column missed_clock.told is 'Ids of the people who were told when it was noticed';
comment on column missed_clock.settled_at is 'When the act came that the clock asked for, or the order was withdrawn; null while it is owed';
create index missed_clock_open on missed_clock (due_at) where settled_at is null;
grant select, insert, update on missed_clock to lianfang_app;
