import type { ReactNode } from 'react';
import { paths } from '../../paths.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useMay } from '../../ui/me.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { useWords } from '../../ui/words.ts';
import { taskWords } from '../../words/tasks.ts';

/** The four views of the tasks, under one title. */
export const TaskFrame = ({ actions, children }: { readonly actions?: ReactNode; readonly children: ReactNode }) => {
  const w = useWords(taskWords);
  const may = useMay();
  const tabs = [
    { to: paths.tasks, label: w.list },
    { to: paths.taskBoard, label: w.board },
    { to: paths.taskCalendar, label: w.calendar },
    { to: paths.taskTree, label: w.tree },
  ];
  const assign = may('task.assign') ? <LinkButton main to={paths.taskAssign} label={w.assign} /> : null;
  return (
    <PageFrame
      title={w.title}
      tabs={tabs}
      actions={
        <>
          {assign}
          {actions}
        </>
      }
    >
      {children}
    </PageFrame>
  );
};
