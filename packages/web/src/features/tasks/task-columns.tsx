import { taskLifecycle, type TaskRow } from '@lianfang/contract/tasks/tasks';
import { useCycleText } from '../../ui/cycle-text.ts';
import { DueMark } from '../../ui/DueMark.tsx';
import type { RecordColumn } from '../../ui/record-column.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { taskPartWords, taskWords } from '../../words/tasks.ts';

/** What a list of tasks shows: what, whose, until when, and how it stands. */
export const useTaskColumns = (): readonly RecordColumn<TaskRow>[] => {
  const w = useWords(taskWords);
  const parts = useWords(taskPartWords);
  const say = useSay();
  const cycleText = useCycleText();
  const due = (task: TaskRow) =>
    task.state === 'open' ? (
      <DueMark dueAt={task.nextDueAt} state={task.periodState} />
    ) : (
      <span className="lf-quiet">{say(taskLifecycle.states[task.state])}</span>
    );
  return [
    { key: 'title', title: w.task, render: (task) => task.title, phone: 'heading', wraps: true },
    { key: 'unit', title: w.unit, render: (task) => task.unitName, width: 190 },
    { key: 'part', title: w.part, render: (task) => parts[task.part], width: 100 },
    { key: 'cycle', title: w.cycle, render: (task) => cycleText(task.cycle), width: 150, phone: 'hidden' },
    { key: 'due', title: w.due, render: due, width: 210 },
    {
      key: 'overdue',
      title: '',
      width: 110,
      render: (task) =>
        task.overdueCount > 1 ? <StateMark tone="wrong">{w.overdueCount(task.overdueCount)}</StateMark> : null,
    },
    { key: 'delegate', title: w.delegate, render: (task) => task.delegateName ?? '', width: 100, phone: 'hidden' },
  ];
};
