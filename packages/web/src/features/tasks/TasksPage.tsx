import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import { paths, to } from '../../paths.ts';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { useListView } from '../../ui/use-list-view.ts';
import { useWords } from '../../ui/words.ts';
import { taskWords } from '../../words/tasks.ts';
import { TaskFilters } from './TaskFilters.tsx';
import { TaskFrame } from './TaskFrame.tsx';
import { useTaskColumns } from './task-columns.tsx';

/** The tasks that one may see, next due first. */
export const TasksPage = () => {
  const w = useWords(taskWords);
  const view = useListView(taskEndpoints.listTasks);
  const columns = useTaskColumns();
  return (
    <TaskFrame>
      <RecordTable
        label={w.title}
        view={view}
        columns={columns}
        idOf={(task) => task.id}
        openTo={(task) => to(paths.task, { taskId: task.id })}
        empty={{ title: w.none, hint: w.noneNext }}
        filters={<TaskFilters view={view} />}
      />
    </TaskFrame>
  );
};
