import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import type { FigureRecord, UnitFigure } from '@lianfang/contract/scorecards/figures';
import type { UnitScorecard } from '@lianfang/contract/scorecards/scorecards';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { minuteOf } from '../../ui/shanghai.ts';
import { Moment } from '../../ui/Moment.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { listWords } from '../../words/list.ts';
import { scorecardWords, unitScoreWords } from '../../words/scorecards.ts';
import { numbersText, partsText, valueText } from './figure-text.ts';
import '../../ui/record.css';

const addressOf = ({ kind, subjectId }: FigureRecord): string => {
  switch (kind) {
    case 'task-period':
      return to(paths.task, { taskId: subjectId });
    case 'report':
    case 'report-return':
    case 'outreach':
      return to(paths.report, { reportId: subjectId });
    case 'supervision':
      return to(paths.supervisionLetter, { supervisionId: subjectId });
    case 'problem':
      return to(paths.problem, { problemId: subjectId });
  }
};

const RecordLine = ({ record }: { readonly record: FigureRecord }) => {
  const w = useWords(unitScoreWords);
  return (
    <li>
      <Link to={addressOf(record)}>{record.title}</Link>
      <span>{record.label}</span>
      {record.at === null ? null : (
        <span className="lf-quiet">
          {w.at} <Moment at={record.at} />
        </span>
      )}
      {record.doneAt === null ? null : (
        <span className="lf-quiet">
          {w.doneAt} <Moment at={record.doneAt} />
        </span>
      )}
      <span className="lf-lines-end lf-number">
        {w.counts} {numbersText({ ...record, value: null })}
      </span>
    </li>
  );
};

export interface FigureDrawerProps {
  readonly card: UnitScorecard;
  readonly figure: UnitFigure;
  readonly onClose: () => void;
}

/** The very records behind a figure; their numbers add up to those of the figure. */
export const FigureDrawer = ({ card, figure, onClose }: FigureDrawerProps) => {
  const w = useWords(unitScoreWords);
  const s = useWords(scorecardWords);
  const l = useWords(listWords);
  const say = useSay();
  const [cursor, setCursor] = useState<string | null>(null);
  const { audience, month, unitId, standing } = card;
  const asked = useEndpoint(
    scorecardEndpoints.listFigureRecords,
    {
      params: { audience, month, unitId, code: figure.code },
      query: { show: standing, ...(cursor === null ? {} : { cursor }) },
    },
    { keepPrevious: true },
  );
  return (
    <Drawer open title={w.recordsOf(say(figure.name))} onClose={onClose} size={720}>
      <div className="lf-stack">
        <p className="lf-facts">
          <strong>{valueText(figure)}</strong>
          <span>{partsText(figure)}</span>
          <span className="lf-quiet">{s.asOf(minuteOf(figure.asOf))}</span>
        </p>
        <Reply of={asked}>
          {({ rows, next, total }) => (
            <>
              <p className="lf-quiet">{total === 0 ? w.noRecord : w.recordTotal(total)}</p>
              <ul className="lf-plain lf-lines">
                {rows.map((record) => (
                  <RecordLine key={`${record.kind} ${record.id}`} record={record} />
                ))}
              </ul>
              <div className="lf-row">
                {cursor === null ? null : <Button onClick={() => setCursor(null)}>{l.first}</Button>}
                {next === null ? null : <Button onClick={() => setCursor(next)}>{l.next}</Button>}
              </div>
            </>
          )}
        </Reply>
      </div>
    </Drawer>
  );
};
