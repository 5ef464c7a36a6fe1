import { reportEndpoints } from '@lianfang/contract/reports/endpoints';
import type { Figure } from '@lianfang/contract/reports/reports';
import type { Reader } from '../../kernel/database/connect.ts';
import { handle } from '../../kernel/http/handle.ts';
import { findPeriod, markPeriod } from '../tasks/index.ts';
import { updateText } from './report-store.ts';
import { type ReportFound, reportSubject } from './report-subject.ts';
import { freshReport } from './report-views.ts';
import { personIdOf } from '../../kernel/access/actor.ts';

const editable = (state: string): boolean => state === 'draft' || state === 'returned';

/** A figure holds when its indicator is of this measure, and a ratio has both numbers with the smaller above the larger. */
const figuresHold = async (tx: Reader, report: ReportFound, figures: readonly Figure[]): Promise<boolean> => {
  if (figures.length === 0) return true;
  const asked = await tx
    .selectFrom('indicator')
    .select(['id', 'kind'])
    .where('lineage_id', '=', report.lineage_id)
    .execute();
  const kinds = new Map<string, string>(asked.map((one) => [one.id, one.kind]));
  const distinct = new Set(figures.map((figure) => figure.indicatorId)).size === figures.length;
  const holds = (figure: Figure): boolean => {
    const kind = kinds.get(figure.indicatorId);
    if (kind === undefined) return false;
    if (kind !== 'ratio') return figure.denominator === null;
    return figure.denominator !== null && figure.numerator <= figure.denominator;
  };
  return distinct && figures.every(holds);
};

/** Saves a draft. Editing a returned report makes it a draft again; its history keeps the return. */
export const saveReport = handle(
  reportEndpoints.saveReport,
  ({ params, tx }) => reportSubject(tx, params.reportId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const { report } = subject;
    if (!editable(report.state)) refuse('report-state');
    if (!(await figuresHold(tx, report, body.figures))) refuse('report-figure');
    const authorId = personIdOf(actor);
    if (!(await updateText(tx, report.id, body.version, body, authorId))) refuse('changed-meanwhile');
    const period = await findPeriod(tx, report.period_id);
    if (report.state === 'returned' && period) {
      const mark = {
        reportId: report.id,
        state: 'draft',
        submittedAt: report.first_submitted_at,
        acceptedAt: null,
      } as const;
      await markPeriod(tx, period, mark, { kind: 'editReport', words: `修改${report.label}报送`, actor, now });
    }
    return freshReport(tx, report.id, actor);
  },
);
