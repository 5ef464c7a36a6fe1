import { TaskFilter } from '@lianfang/contract/tasks/queries';
import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import type { TaskRow } from '@lianfang/contract/tasks/tasks';
import { CloseOutlined } from '@ant-design/icons';
import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import type { ListView } from '../../ui/use-list-view.ts';
import { useWords } from '../../ui/words.ts';
import { taskWords } from '../../words/tasks.ts';

const names = Object.keys(TaskFilter.shape);

const SaveThis = ({ view }: { readonly view: ListView<TaskRow> }) => {
  const w = useWords(taskWords);
  const [name, setName] = useState('');
  const save = useCommand(taskEndpoints.saveFilter, {
    touches: [taskEndpoints.listSavedFilters],
    onDone: () => setName(''),
  });
  const filter = TaskFilter.safeParse(
    Object.fromEntries(Object.entries(view.query).filter(([key]) => names.includes(key))),
  );
  if (!filter.success || Object.keys(filter.data).length === 0) return null;
  const order = view.query['order'] === 'plan' ? 'plan' : 'due';
  return (
    <form
      className="lf-row"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') save.run({ body: { name, filter: filter.data, order } });
      }}
    >
      <Input
        value={name}
        onChange={(event) => setName(event.target.value)}
        aria-label={w.filterName}
        placeholder={w.filterName}
        maxLength={60}
      />
      <Button htmlType="submit" loading={save.running}>
        {w.saveFilter}
      </Button>
    </form>
  );
};

/** The person's own filters: one click narrows the list, the current one can be kept under a name. */
export const SavedFilters = ({ view }: { readonly view: ListView<TaskRow> }) => {
  const w = useWords(taskWords);
  const asked = useEndpoint(taskEndpoints.listSavedFilters, {});
  const drop = useCommand(taskEndpoints.dropFilter, { touches: [taskEndpoints.listSavedFilters] });
  const apply = (filter: TaskFilter): void => {
    const cleared = Object.fromEntries(names.map((name) => [name, undefined]));
    view.set({ ...cleared, ...filter });
  };
  const content = (
    <div className="lf-stack">
      <ul className="lf-plain lf-stack">
        {(asked.data?.filters ?? []).map((one) => (
          <li key={one.id} className="lf-row">
            <Button type="link" onClick={() => apply(one.filter)}>
              {one.name}
            </Button>
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={w.dropFilter(one.name)}
              onClick={() => drop.run({ params: { filterId: one.id } })}
            />
          </li>
        ))}
      </ul>
      <SaveThis view={view} />
    </div>
  );
  return (
    <Popover content={content} trigger="click" placement="bottomRight">
      <Button>{w.filters}</Button>
    </Popover>
  );
};
