import { meetingEndpoints } from '@lianfang/contract/meetings/endpoints';
import {
  MeetingKind,
  meetingKinds,
  meetingLifecycle,
  type MeetingRow,
  MeetingState,
} from '@lianfang/contract/meetings/meetings';
import { paths, to } from '../../paths.ts';
import { DialogButton } from '../../ui/DialogAct.tsx';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { useMay } from '../../ui/me.ts';
import { Moment } from '../../ui/Moment.tsx';
import type { RecordColumn } from '../../ui/record-column.ts';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { useListView } from '../../ui/use-list-view.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { meetingWords } from '../../words/meetings.ts';
import { PlanMeetingDialog } from './MeetingDialogs.tsx';
import { MeetingFrame } from './MeetingFrame.tsx';
import { MeetingStanding } from './MeetingStanding.tsx';

const useColumns = (): readonly RecordColumn<MeetingRow>[] => {
  const w = useWords(meetingWords);
  const say = useSay();
  return [
    { key: 'at', title: w.startsAt, render: (one) => <Moment at={one.startsAt} />, width: 150 },
    { key: 'title', title: w.meeting, render: (one) => one.title, phone: 'heading', wraps: true },
    { key: 'kind', title: w.kind, render: (one) => say(meetingKinds[one.kind]), width: 110 },
    { key: 'place', title: w.place, render: (one) => one.place, width: 180, phone: 'hidden' },
    { key: 'state', title: w.state, render: (one) => <MeetingStanding state={one.state} />, width: 140 },
    { key: 'signed', title: w.signedIn, render: (one) => `${one.signedIn} / ${one.invited}`, width: 90, align: 'end' },
    {
      key: 'open',
      title: w.openResolutions,
      render: (one) => (one.openResolutions > 0 ? one.openResolutions : ''),
      width: 110,
      align: 'end',
    },
  ];
};

/** The meetings, latest first. */
export const MeetingsPage = () => {
  const w = useWords(meetingWords);
  const say = useSay();
  const may = useMay();
  const view = useListView(meetingEndpoints.listMeetings);
  const columns = useColumns();
  const plan = may('meeting.plan') ? (
    <DialogButton main label={w.plan}>
      {(close) => <PlanMeetingDialog onClose={close} />}
    </DialogButton>
  ) : undefined;
  const kinds = MeetingKind.options.map((value) => ({ value, label: say(meetingKinds[value]) }));
  const states = MeetingState.options.map((value) => ({ value, label: say(meetingLifecycle.states[value]) }));
  return (
    <MeetingFrame actions={plan}>
      <RecordTable
        label={w.title}
        view={view}
        columns={columns}
        idOf={(one) => one.id}
        openTo={(one) => to(paths.meeting, { meetingId: one.id })}
        empty={{ title: w.none, hint: w.noneNext }}
        filters={
          <>
            <FilterSelect view={view} name="kind" label={w.kind} choices={kinds} />
            <FilterSelect view={view} name="state" label={w.state} choices={states} />
          </>
        }
      />
    </MeetingFrame>
  );
};
