import type { Reader } from '../../kernel/database/connect.ts';

/** Reports that were returned on review after `from`, each once with the moment of its last return. */
export const returnedReports = (tx: Reader, from: Temporal.Instant) =>
  tx
    .selectFrom('report_event')
    .innerJoin('report', 'report.id', 'report_event.report_id')
    .innerJoin('task', 'task.id', 'report.task_id')
    .innerJoin('task_period', 'task_period.id', 'report.period_id')
    .select(['report.id', 'report.unit_id', 'task.title', 'task_period.label'])
    .select((eb) => eb.fn.max('report_event.at').as('at'))
    .where('report_event.move', '=', 'returnReport')
    .where('report_event.at', '>', from.toString())
    .groupBy(['report.id', 'report.unit_id', 'task.title', 'task_period.label'])
    .execute();
