import type { BasisRecord } from '@lianfang/contract/supervision/supervision';
import { Link } from 'react-router';
import { paths, to } from '../../paths.ts';
import { lastDayOf } from '../../ui/DueMark.tsx';
import { DayText } from '../../ui/Moment.tsx';
import { dayOf } from '../../ui/shanghai.ts';

const addressOf = ({ kind, id, taskId }: BasisRecord): string => {
  switch (kind) {
    case 'task-period':
      return taskId === null ? paths.tasks : to(paths.task, { taskId });
    case 'report':
      return to(paths.report, { reportId: id });
    case 'problem':
      return to(paths.problem, { problemId: id });
    case 'resolution':
      return to(paths.resolution, { resolutionId: id });
    case 'supervision':
      return to(paths.supervisionLetter, { supervisionId: id });
  }
};

/** A period ends at midnight: its day is the one before. */
const dayShown = ({ kind, at }: BasisRecord): string => (kind === 'task-period' ? lastDayOf(at) : dayOf(at));

/** The records that a case or a proposal rests on, each a link to itself. */
export const BasisLinks = ({ records }: { readonly records: readonly BasisRecord[] }) => (
  <ul className="lf-plain lf-lines">
    {records.map((record) => (
      <li key={`${record.kind} ${record.id}`}>
        <Link to={addressOf(record)}>{record.label}</Link>
        <span className="lf-quiet">
          <DayText day={dayShown(record)} />
        </span>
      </li>
    ))}
  </ul>
);
