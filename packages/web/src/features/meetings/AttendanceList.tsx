import { meetingEndpoints } from '@lianfang/contract/meetings/endpoints';
import { type Attendance, meetingLifecycle, type MeetingRecord } from '@lianfang/contract/meetings/meetings';
import { DialogAct } from '../../ui/DialogAct.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { Section } from '../../ui/Section.tsx';
import { useWords } from '../../ui/words.ts';
import { meetingWords } from '../../words/meetings.ts';
import { AttendanceDialog } from './MeetingDialogs.tsx';

const { recordAttendance } = meetingEndpoints;

const Line = ({ meeting, unit }: { readonly meeting: MeetingRecord; readonly unit: Attendance }) => {
  const w = useWords(meetingWords);
  const open = meeting.abilities[recordAttendance.id]?.allowed === true;
  return (
    <li>
      <span>{unit.unitName}</span>
      {unit.signedIn.length === 0 ? <span className="lf-quiet">{w.absent}</span> : null}
      {unit.signedIn.map((one) => (
        <span key={`${one.name} ${one.at}`}>
          {one.name}{' '}
          <span className="lf-quiet">
            <Moment at={one.at} />
          </span>
        </span>
      ))}
      {open ? (
        <span className="lf-lines-end lf-screen-only">
          <DialogAct small record={meeting} moves={meetingLifecycle.moves} endpoint={recordAttendance} label={w.record}>
            {(close) => <AttendanceDialog meeting={meeting} unit={unit} onClose={close} />}
          </DialogAct>
        </span>
      ) : null}
    </li>
  );
};

/** Which of the invited units came, and who signed in for them. */
export const AttendanceList = ({ meeting }: { readonly meeting: MeetingRecord }) => {
  const w = useWords(meetingWords);
  return (
    <Section title={w.attendance}>
      <ul className="lf-plain lf-lines">
        {meeting.attendance.map((unit) => (
          <Line key={unit.unitId} meeting={meeting} unit={unit} />
        ))}
      </ul>
    </Section>
  );
};
