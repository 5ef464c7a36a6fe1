import { taskLifecycle, type TaskRow } from '@lianfang/contract/tasks/tasks';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import type { ListView } from '../../ui/use-list-view.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { dueWords } from '../../words/due.ts';
import { taskPartWords, taskWords } from '../../words/tasks.ts';
import { SavedFilters } from './SavedFilters.tsx';

const periodStates = ['overdue', 'due-soon', 'upcoming', 'submitted', 'returned'] as const;
const partNames = ['lead', 'responsible', 'supporting'] as const;
const states = ['open', 'done', 'stopped', 'superseded'] as const;

/** What the list can be narrowed by, and the person's own saved ways. */
export const TaskFilters = ({ view }: { readonly view: ListView<TaskRow> }) => {
  const w = useWords(taskWords);
  const dues = useWords(dueWords);
  const parts = useWords(taskPartWords);
  const say = useSay();
  return (
    <>
      <SearchBox view={view} label={w.searchHint} />
      <FilterSelect
        view={view}
        name="period"
        label={w.periodState}
        choices={periodStates.map((value) => ({ value, label: dues[value] }))}
      />
      <FilterSelect
        view={view}
        name="part"
        label={w.part}
        choices={partNames.map((value) => ({ value, label: parts[value] }))}
      />
      <FilterSelect
        view={view}
        name="state"
        label={w.state}
        choices={states.map((value) => ({ value, label: say(taskLifecycle.states[value]) }))}
      />
      <FilterSelect
        view={view}
        name="delegate"
        label={w.delegate}
        choices={[
          { value: 'me', label: w.mine },
          { value: 'nobody', label: w.nobody },
        ]}
      />
      <SavedFilters view={view} />
    </>
  );
};
