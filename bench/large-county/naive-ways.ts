/**
 * What a first version of each page would ask of the database: everything found out from the records at the moment of
 * asking, with no order kept, no next period kept with the task and no figures counted ahead. $1 is the path of a unit.
 */
export const naiveWays: Readonly<Record<string, string>> = {
  Today: `
    select task.id, period.id, task.title, unit.name, period.due_at, report.state from task_period period
      join task on task.id = period.task_id join unit on unit.id = task.unit_id left join report on report.period_id = period.id
     where starts_with(unit.path, $1) and task.state = 'open' and period.waived_at is null and period.starts_at <= now()
       and period.due_at <= now() + interval '14 days' and coalesce(report.state, 'draft') in ('draft', 'returned')
     order by period.due_at limit 100`,
  'task list': `
    select task.*, unit.name, next.due_at, next.overdue from task join unit on unit.id = task.unit_id
      left join (select period.task_id, min(period.due_at) as due_at, count(*) filter (where period.due_at <= now()) as overdue
                   from task_period period left join report on report.period_id = period.id
                  where period.waived_at is null and coalesce(report.state, 'draft') in ('draft', 'returned') group by period.task_id) next
        on next.task_id = task.id
     where starts_with(unit.path, $1) order by next.due_at limit 51`,
  scorecard: `
    select unit.id, unit.name, count(*) as due, count(*) filter (where report.first_submitted_at < period.due_at) as on_time,
           count(*) filter (where report.first_submitted_at >= period.due_at) as late, count(*) filter (where report.id is null) as missing,
           count(*) filter (where exists (select from report_event e where e.report_id = report.id and e.move = 'acceptReport')) as accepted,
           count(*) filter (where exists (select from report_event e where e.report_id = report.id and e.move = 'returnReport')) as returned,
           sum(figure.numerator) as covered, sum(figure.denominator) as places
      from unit join task on task.unit_id = unit.id join task_period period on period.task_id = task.id
      left join report on report.period_id = period.id left join report_figure figure on figure.report_id = report.id
     where period.due_at > date_trunc('month', now()) and period.due_at <= now() and starts_with(unit.path, split_part($1, '/', 1))
     group by unit.id order by 3 desc`,
};
