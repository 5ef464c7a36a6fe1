import type { Reader } from '../../kernel/database/connect.ts';

/** Text, figures and files of a report as they stand, for the history of its handing-in. */
export const reportContent = async (tx: Reader, reportId: string): Promise<unknown> => {
  const report = await tx
    .selectFrom('report')
    .select(['progress', 'problems', 'next_steps', 'revision'])
    .where('id', '=', reportId)
    .executeTakeFirstOrThrow();
  const figures = await tx.selectFrom('report_figure').selectAll().where('report_id', '=', reportId).execute();
  const files = await tx
    .selectFrom('evidence')
    .select(['id', 'sha256', 'file_name'])
    .where('report_id', '=', reportId)
    .where('removed_at', 'is', null)
    .execute();
  const texts = figures.map((one) => ({
    indicator: one.indicator_id,
    numerator: one.numerator.toString(),
    denominator: one.denominator?.toString() ?? null,
  }));
  return { ...report, figures: texts, files };
};
