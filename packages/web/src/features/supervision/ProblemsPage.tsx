import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import {
  problemLifecycle,
  ProblemSourceKind,
  problemSources,
  ProblemState,
} from '@lianfang/contract/supervision/problems';
import { paths, to } from '../../paths.ts';
import { DialogButton } from '../../ui/DialogAct.tsx';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { useMay } from '../../ui/me.ts';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { UnitFilter } from '../../ui/UnitFilter.tsx';
import { useListView } from '../../ui/use-list-view.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { problemWords, supervisionWords } from '../../words/supervision.ts';
import { useProblemColumns } from './problem-columns.tsx';
import { RaiseProblemDialog } from './RaiseProblemDialog.tsx';
import { SupervisionFrame } from './SupervisionFrame.tsx';

/** The list of problems: each stays on it until somebody else has verified that it is put right. */
export const ProblemsPage = () => {
  const w = useWords(problemWords);
  const s = useWords(supervisionWords);
  const say = useSay();
  const may = useMay();
  const view = useListView(supervisionEndpoints.listProblems);
  const columns = useProblemColumns();
  const raise = may('problem.raise') ? (
    <DialogButton main label={w.raise}>
      {(close) => <RaiseProblemDialog onClose={close} />}
    </DialogButton>
  ) : undefined;
  const states = ProblemState.options.map((value) => ({ value, label: say(problemLifecycle.states[value]) }));
  const sources = ProblemSourceKind.options.map((value) => ({ value, label: say(problemSources[value]) }));
  return (
    <SupervisionFrame actions={raise}>
      <RecordTable
        label={s.problems}
        view={view}
        columns={columns}
        idOf={(one) => one.id}
        openTo={(one) => to(paths.problem, { problemId: one.id })}
        empty={{ title: w.none, hint: w.noneNext }}
        filters={
          <>
            <SearchBox view={view} label={w.searchHint} />
            <UnitFilter view={view} name="unitId" />
            <FilterSelect view={view} name="state" label={w.state} choices={states} />
            <FilterSelect view={view} name="source" label={w.source} choices={sources} />
            <FilterSelect view={view} name="overdue" label={w.due} choices={[{ value: 'true', label: w.overdue }]} />
          </>
        }
      />
    </SupervisionFrame>
  );
};
