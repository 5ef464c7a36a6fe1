import { meetingEndpoints } from '@lianfang/contract/meetings/endpoints';
import { resolutionLifecycle, type ResolutionRow, ResolutionState } from '@lianfang/contract/meetings/meetings';
import { paths, to } from '../../paths.ts';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import type { RecordColumn } from '../../ui/record-column.ts';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { UnitFilter } from '../../ui/UnitFilter.tsx';
import { useListView } from '../../ui/use-list-view.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { meetingWords } from '../../words/meetings.ts';
import { MeetingFrame } from './MeetingFrame.tsx';
import { ResolutionDue, ResolutionStanding } from './MeetingStanding.tsx';

const useColumns = (): readonly RecordColumn<ResolutionRow>[] => {
  const w = useWords(meetingWords);
  return [
    { key: 'text', title: w.resolution, render: (one) => one.text, phone: 'heading', wraps: true },
    { key: 'unit', title: w.unit, render: (one) => one.unitName, width: 190 },
    { key: 'meeting', title: w.meeting, render: (one) => one.meetingTitle, width: 220, phone: 'hidden' },
    { key: 'due', title: w.due, render: (one) => <ResolutionDue of={one} />, width: 180 },
    { key: 'state', title: w.state, render: (one) => <ResolutionStanding state={one.state} />, width: 120 },
  ];
};

/** What meetings resolved, next due first. */
export const ResolutionsPage = () => {
  const w = useWords(meetingWords);
  const say = useSay();
  const view = useListView(meetingEndpoints.listResolutions);
  const columns = useColumns();
  const states = ResolutionState.options
    .filter((value) => value !== 'draft')
    .map((value) => ({ value, label: say(resolutionLifecycle.states[value]) }));
  return (
    <MeetingFrame>
      <RecordTable
        label={w.resolutions}
        view={view}
        columns={columns}
        idOf={(one) => one.id}
        openTo={(one) => to(paths.resolution, { resolutionId: one.id })}
        empty={{ title: w.noResolution, hint: w.noResolutionNext }}
        filters={
          <>
            <UnitFilter view={view} name="unitId" />
            <FilterSelect view={view} name="state" label={w.state} choices={states} />
            <FilterSelect view={view} name="overdue" label={w.due} choices={[{ value: 'true', label: w.overdue }]} />
          </>
        }
      />
    </MeetingFrame>
  );
};
