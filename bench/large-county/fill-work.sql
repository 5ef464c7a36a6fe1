-- Two years of work of a large county, as it would stand after it happened: bench.plans plans of bench.measures measures, each asked
-- of 21 units every month, 24 months back and 13 ahead. Everything follows from the numbers of rows, nothing from chance.
-- The setting bench.now is now. Needs the units and the people of fill-people.ts.

create temporary table the_unit as
  select unit.id, (row_number() over (order by unit.place) - 1)::int as n,
         (select person.id from person where person.unit_id = unit.id order by login limit 1) as lead_id
    from unit where unit.kind <> 'county';
create temporary table the_office as
  select (array_agg(person.id order by login))[1] as one, (array_agg(person.id order by login))[2] as two
    from person join unit on unit.id = person.unit_id where unit.kind = 'office';
create temporary table the_now as select current_setting('bench.now')::timestamptz as at,
  date_trunc('month', current_setting('bench.now')::timestamptz at time zone 'Asia/Shanghai') as month;

insert into plan (id, unit_id, title, created_at)
  select uuidv7(), (select id from unit where kind = 'office'), '全县打击治理电信网络诈骗实施方案之' || n, the_now.at - interval '25 months'
    from generate_series(1, current_setting('bench.plans')::int) n, the_now;
insert into plan_version (id, plan_id, state, title, source_text, sections, imported_at, imported_by)
  select uuidv7(), plan.id, 'draft', plan.title, plan.title, '[]', created_at, one from plan, the_office;
insert into measure (id, plan_version_id, lineage_id, position, path, text, cycle)
  select id, version_id, id, position, '三/(一)/' || position,
         '第' || position || '项：开展防范电信网络诈骗宣传和排查，按月报送进展、数据和佐证材料。',
         jsonb_build_object('kind', 'monthly', 'day', 1 + (position * 7) % 28)
    from (select uuidv7() as id, version.id as version_id, position
            from plan_version version, generate_series(1, current_setting('bench.measures')::int) position) measure;
update plan_version set state = 'submitted', submitted_at = imported_at, submitted_by = one from the_office;
update plan_version set state = 'confirmed', number = 1, confirmed_at = imported_at, confirmed_by = two from the_office;
insert into indicator (id, lineage_id, code, name, counted_in, kind, out_of, required, created_at)
  select uuidv7(), lineage_id, 'outreach.coverage.m' || n, '宣传点位', '处', 'ratio', '应覆盖点位', false, the_now.at - interval '25 months'
    from (select lineage_id, row_number() over (order by plan_version_id, position) as n from measure) measure, the_now where n % 5 = 0;

create temporary table the_task as
  select uuidv7() as id, measure.*, part.k, the_unit.id as unit_id, the_unit.lead_id,
         (row_number() over (order by m, k))::int as n, 1 + (position * 7) % 28 as due_day
    from (select measure.id as measure_id, measure.lineage_id, measure.plan_version_id, plan_id, position, path, cycle,
                 (row_number() over (order by plan_version.id, position))::int as m
            from measure join plan_version on plan_version.id = plan_version_id) measure,
         generate_series(0, 20) part(k), the_unit
   where the_unit.n = (measure.m * 31 + part.k * 9) % (select count(*) from the_unit);
insert into task (id, plan_id, plan_version_id, measure_id, lineage_id, measure_path, position, unit_id, part, title, acceptance,
    cycle, starts_on, delegate_id, created_at)
  select the_task.id, plan_id, plan_version_id, measure_id, lineage_id, path, position, unit_id,
         case when k = 0 then 'lead' when k > 15 then 'supporting' else 'responsible' end,
         '第' || position || '项：开展防范电信网络诈骗宣传和排查', '报送进展、数据和佐证材料', cycle,
         (the_now.month - interval '24 months')::date, case when the_task.n % 3 = 0 then lead_id end, the_now.at - interval '24 months'
    from the_task, the_now;

create temporary table the_period as
  select uuidv7() as id, uuidv7() as report_id, the_task.id as task_id, the_task.unit_id, the_task.lineage_id, lead_id, m.month,
         (m.month at time zone 'Asia/Shanghai') as starts_at, ((m.month + interval '1 month') at time zone 'Asia/Shanghai') as ends_at,
         ((m.month + make_interval(days => due_day)) at time zone 'Asia/Shanghai') as due_at,
         (the_task.n::bigint * 7919 + back * 104729) % 1000 as r
    from the_task, the_now, generate_series(-24, 13) back, lateral (select the_now.month + make_interval(months => back) as month) m;
-- What became of each: years back nearly all accepted, of the last weeks some missing, returned or waiting for review.
create temporary table the_report as
  select the_period.*, the_now.at as now,
         case when due_at <= the_now.at - interval '45 days' then
                case when r < 3 then null when r < 40 then 'late' else 'accepted' end
              when due_at <= the_now.at then
                case when r < 30 then null when r < 50 then 'returned' when r < 100 then 'submitted' when r < 140 then 'late' else 'accepted' end
              when due_at <= the_now.at + interval '10 days' then
                case when r < 200 then 'submitted' when r < 250 then 'draft' end
         end as fate,
         least(case when r >= 3 and r < 40 and due_at <= the_now.at - interval '45 days' or r >= 100 and r < 140 then due_at + interval '30 hours'
                    else due_at - make_interval(hours => 20 + (r % 60)::int) end, the_now.at - interval '2 hours') as handed_in
    from the_period, the_now;
insert into task_period (id, task_id, unit_id, key, label, starts_at, ends_at, due_at, report_id, report_state, submitted_at, accepted_at)
  select id, task_id, unit_id, to_char(month, 'YYYY-MM'), to_char(month, 'YYYY"年"FMMM"月"'), starts_at, ends_at, due_at,
         case when fate is not null then report_id end, case when fate = 'late' then 'accepted' else fate end,
         case when fate <> 'draft' then handed_in end, case when fate in ('late', 'accepted') then handed_in + interval '1 hour' end
    from the_report;
insert into report (id, task_id, period_id, unit_id, author_id, state, progress, problems, next_steps, first_submitted_at, submitted_at, decided_at,
    decided_by, late, revision, created_at)
  select report_id, task_id, id, unit_id, lead_id, case when fate = 'late' then 'accepted' else fate end,
         '本月开展入户宣传、集中宣讲和重点场所排查，发放资料并张贴提示，组织观看防范短片。', '个别点位覆盖不足。', '继续按计划推进。',
         case when fate <> 'draft' then handed_in end, case when fate <> 'draft' then handed_in end,
         case when fate in ('late', 'accepted', 'returned') then handed_in + interval '1 hour' end,
         case when fate in ('late', 'accepted', 'returned') then one end, handed_in >= due_at, 1, handed_in - interval '1 hour'
    from the_report, the_office where fate is not null;
insert into report_figure (report_id, indicator_id, numerator, denominator)
  select report_id, indicator.id, 20 + r % 30, 50 from the_report join indicator on indicator.lineage_id = the_report.lineage_id
   where fate is not null and fate <> 'draft';
insert into report_event (report_id, at, id, move, actor, content)
  select report_id, handed_in, uuidv7(), 'submitReport', lead_id::text, '{"progress":"本月开展入户宣传","problems":"","nextSteps":"","figures":[]}'
    from the_report where fate is not null and fate <> 'draft';
insert into report_event (report_id, at, id, move, actor, reason)
  select report_id, handed_in + interval '1 hour', uuidv7(), case when fate = 'returned' then 'returnReport' else 'acceptReport' end, one::text,
         case when fate = 'returned' then '请补充佐证材料' else '' end
    from the_report, the_office where fate in ('late', 'accepted', 'returned');
insert into task_event (task_id, at, id, kind, actor, words)
  select task_id, handed_in, uuidv7(), 'submitReport', lead_id::text, to_char(month, 'YYYY"年"FMMM"月"') || '已报送' from the_report
   where fate is not null and fate <> 'draft';
update task set next_period_id = next.id, next_due_at = next.due_at
  from (select distinct on (task_id) task_id, id, due_at from task_period
         where waived_at is null and (report_state is null or report_state in ('draft', 'returned')) order by task_id, due_at) next
 where next.task_id = task.id;

insert into supervision (id, rung_id, rung, unit_id, title, text, state, number_word, year, number, drafted_by, issued_by, issued_at,
    first_reply_due_at, first_replied_at, reply_due_at, created_at)
  select uuidv7(), rung.id, rung.code, the_unit.id, '关于限期报送工作进展的督办函', '请抓紧办理并按要求报送。',
         case when k > 8 then 'issued' when k > 7 then 'replied' else 'closed' end, rung.number_word, 2026 - k % 3, the_unit.n * 10 + k, one, two,
         the_now.at - make_interval(days => 75 * (10 - k)), the_now.at - make_interval(days => 75 * (10 - k) - 7),
         case when k <= 8 then the_now.at - make_interval(days => 75 * (10 - k) - 5) end, the_now.at - make_interval(days => 75 * (10 - k) - 7),
         the_now.at - make_interval(days => 75 * (10 - k) + 1)
    from the_unit, the_office, the_now, generate_series(1, 9) k, supervision_rung rung where rung.code = 'letter';
insert into problem (id, year, number, unit_id, title, due_on, source_kind, state, raised_by, raised_at, rectification, rectified_at, rectified_by,
    verified_at, verified_by)
  select uuidv7(), 2026, (the_unit.n * 10 + k), the_unit.id, '宣传点位未覆盖', (the_now.at + make_interval(days => 20 - k * 30))::date, 'other',
         case when k = 1 then 'open' when k = 2 then 'rectified' else 'verified' end, one, the_now.at - make_interval(days => k * 30),
         case when k > 1 then '已整改' end, case when k > 1 then the_now.at - make_interval(days => k * 30 - 5) end, case when k > 1 then lead_id end,
         case when k > 2 then the_now.at - make_interval(days => k * 30 - 6) end, case when k > 2 then two end
    from the_unit, the_office, the_now, generate_series(1, 9) k;
insert into meeting (id, title, kind, starts_at, place, state, minutes, minutes_by, confirmed_at, confirmed_by, planned_by, created_at)
  select uuidv7(), '县联席会议第' || k || '次会议', 'plenary', the_now.at - make_interval(months => k), '县政府会议室', 'confirmed', '会议纪要', one,
         the_now.at - make_interval(months => k) + interval '1 day', two, one, the_now.at - make_interval(months => k) - interval '9 days'
    from generate_series(1, 24) k, the_office, the_now;
insert into resolution (id, meeting_id, position, unit_id, text, due_on, state, opened_at, progress, reported_at, reported_by, accepted_at, accepted_by)
  select uuidv7(), meeting.id, the_unit.n + 1, the_unit.id, '完成本辖区重点场所排查', (meeting.starts_at + interval '40 days')::date,
         case when open then 'open' else 'accepted' end, meeting.confirmed_at, case when not open then '已完成' end,
         case when not open then meeting.starts_at + interval '30 days' end, case when not open then lead_id end,
         case when not open then meeting.starts_at + interval '31 days' end, case when not open then two end
    from (select meeting.*, starts_at > the_now.at - interval '40 days' as open from meeting, the_now) meeting, the_unit, the_office
   where the_unit.n % 10 = 0;
insert into notification (id, person_id, kind, topic, zh, en, at, read_at)
  select uuidv7(), person.id, 'report-due', 'due', '有报送即将到期', 'A report falls due soon', the_now.at - make_interval(hours => k * 24),
         case when k > 5 then the_now.at - make_interval(hours => k * 24 - 3) end
    from person, the_now, generate_series(1, 200) k;
