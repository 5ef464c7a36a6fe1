import { type ProblemRow, problemSources } from '@lianfang/contract/supervision/problems';
import type { RecordColumn } from '../../ui/record-column.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { problemWords } from '../../words/supervision.ts';
import { ProblemDue, ProblemStanding } from './CaseState.tsx';

/** What the list of problems shows. */
export const useProblemColumns = (): readonly RecordColumn<ProblemRow>[] => {
  const w = useWords(problemWords);
  const say = useSay();
  return [
    { key: 'number', title: w.number, render: (one) => one.number, width: 100 },
    { key: 'title', title: w.problem, render: (one) => one.title, phone: 'heading', wraps: true },
    { key: 'unit', title: w.unit, render: (one) => one.unitName, width: 190 },
    { key: 'source', title: w.source, render: (one) => say(problemSources[one.source.kind]), width: 90 },
    { key: 'state', title: w.state, render: (one) => <ProblemStanding state={one.state} />, width: 110 },
    { key: 'due', title: w.due, render: (one) => <ProblemDue of={one} />, width: 180 },
    {
      key: 'rounds',
      title: w.rounds,
      render: (one) => (one.rounds > 0 ? one.rounds : ''),
      width: 70,
      align: 'end',
      phone: 'hidden',
    },
  ];
};
