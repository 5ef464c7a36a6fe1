import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import { monthOf } from '../../../kernel/clock/month.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { scoredUnitSubject } from '../scores/unit-subject.ts';
import { whereIntact } from '../snapshots/frozen-scores.ts';
import { recordsBehind } from './records-behind.ts';
import { unitEvidence } from './unit-evidence.ts';

/** A page of the records behind a figure: of a frozen one as they were, of a live one as they are. */
export const listFigureRecords = handle(
  scorecardEndpoints.listFigureRecords,
  ({ params, tx }) => scoredUnitSubject(tx, params.unitId),
  async ({ params, query, subject, tx, now, refuse }) => {
    const { month, unitId, code } = params;
    if (month > monthOf(now)) refuse('score-month-ahead');
    const start = Number(query.cursor ?? 0);
    if (!Number.isSafeInteger(start) || start < 0)
      refuse('bad-request', { fields: [{ path: 'cursor', message: 'cursor' }] });
    const read = () => unitEvidence(tx, { ...params, show: query.show }, now);
    const found = await whereIntact(read, () => refuse('score-snapshot-damaged'));
    if (!found) return refuse('unit-not-scored');
    const figure = found.figures.find((one) => one.code === code);
    const behind = recordsBehind(code, found.records);
    if (!figure || !behind) return refuse('score-indicator-unknown');
    const rows = behind.slice(start, start + query.limit);
    const next = start + query.limit < behind.length ? String(start + query.limit) : null;
    return { unitId, unitName: subject.name, month, figure, rows, next, total: behind.length };
  },
);
