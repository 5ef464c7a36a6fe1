import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { inspectionLifecycle, type InspectionRow, InspectionState } from '@lianfang/contract/supervision/problems';
import { paths, to } from '../../paths.ts';
import { DialogButton } from '../../ui/DialogAct.tsx';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { useMay } from '../../ui/me.ts';
import { DayText } from '../../ui/Moment.tsx';
import type { RecordColumn } from '../../ui/record-column.ts';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { StateMark, type Tone } from '../../ui/StateMark.tsx';
import { UnitFilter } from '../../ui/UnitFilter.tsx';
import { useListView } from '../../ui/use-list-view.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { inspectionWords, supervisionWords } from '../../words/supervision.ts';
import { PlanInspectionDialog } from './InspectionDialogs.tsx';
import { SupervisionFrame } from './SupervisionFrame.tsx';

const tones: Readonly<Record<InspectionRow['state'], Tone>> = { planned: 'soon', done: 'good', cancelled: 'quiet' };

/** How an inspection stands. */
export const InspectionStanding = ({ state }: Pick<InspectionRow, 'state'>) => {
  const say = useSay();
  return <StateMark tone={tones[state]}>{say(inspectionLifecycle.states[state])}</StateMark>;
};

const useColumns = (): readonly RecordColumn<InspectionRow>[] => {
  const w = useWords(inspectionWords);
  const units = ({ units: [first, ...rest] }: InspectionRow) =>
    rest.length === 0 ? (first?.name ?? '') : w.unitCount(first?.name ?? '', rest.length + 1);
  const problems = (one: InspectionRow) => (one.problems === 0 ? '' : w.openProblems(one.openProblems, one.problems));
  return [
    { key: 'day', title: w.day, render: (one) => <DayText day={one.onDay} />, width: 110 },
    { key: 'title', title: w.inspection, render: (one) => one.title, phone: 'heading', wraps: true },
    { key: 'units', title: w.units, render: units, width: 260 },
    { key: 'state', title: w.state, render: (one) => <InspectionStanding state={one.state} />, width: 110 },
    { key: 'problems', title: w.problems, render: problems, width: 160 },
  ];
};

/** The list of inspections, latest first. */
export const InspectionsPage = () => {
  const w = useWords(inspectionWords);
  const s = useWords(supervisionWords);
  const say = useSay();
  const may = useMay();
  const view = useListView(supervisionEndpoints.listInspections);
  const columns = useColumns();
  const plan = may('inspection.plan') ? (
    <DialogButton main label={w.plan}>
      {(close) => <PlanInspectionDialog onClose={close} />}
    </DialogButton>
  ) : undefined;
  const states = InspectionState.options.map((value) => ({ value, label: say(inspectionLifecycle.states[value]) }));
  return (
    <SupervisionFrame actions={plan}>
      <RecordTable
        label={s.inspections}
        view={view}
        columns={columns}
        idOf={(one) => one.id}
        openTo={(one) => to(paths.inspection, { inspectionId: one.id })}
        empty={{ title: w.none }}
        filters={
          <>
            <FilterSelect view={view} name="state" label={w.state} choices={states} />
            <UnitFilter view={view} name="unitId" />
          </>
        }
      />
    </SupervisionFrame>
  );
};
