import { exportEndpoints } from '@lianfang/contract/documents/export-endpoints';
import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import type { TaskRow } from '@lianfang/contract/tasks/tasks';
import { paths, to } from '../../paths.ts';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import { useMay } from '../../ui/me.ts';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { type ListView, useListView } from '../../ui/use-list-view.ts';
import { useWords } from '../../ui/words.ts';
import { taskWords } from '../../words/tasks.ts';
import { TaskFilters } from './TaskFilters.tsx';
import { TaskFrame } from './TaskFrame.tsx';
import { useTaskColumns } from './task-columns.tsx';

/** The rows of the list as a workbook: what is narrowed on the screen is narrowed in the file. */
const ExportTasks = ({ view }: { readonly view: ListView<TaskRow> }) => {
  const w = useWords(taskWords);
  const may = useMay();
  const { exportTasks } = exportEndpoints;
  if (!may(exportTasks.action)) return null;
  const { limit: _limit, cursor: _cursor, ...query } = view.query;
  return <DownloadButton endpoint={exportTasks} sent={{ query }} label={w.exportWorkbook} />;
};

/** The tasks that one may see, next due first. */
export const TasksPage = () => {
  const w = useWords(taskWords);
  const view = useListView(taskEndpoints.listTasks);
  const columns = useTaskColumns();
  return (
    <TaskFrame actions={<ExportTasks view={view} />}>
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
