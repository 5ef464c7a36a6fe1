import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Button } from 'antd';
import { paths } from '../../paths.ts';
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
  const assign = may('task.assign') ? (
    <Link to={paths.taskAssign}>
      <Button type="primary">{w.assign}</Button>
    </Link>
  ) : null;
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
