import { meetingEndpoints } from '@lianfang/contract/meetings/endpoints';
import { meetingKinds, meetingLifecycle, type MeetingRecord } from '@lianfang/contract/meetings/meetings';
import { Link, useParams } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths } from '../../paths.ts';
import { Facts } from '../../ui/Facts.tsx';
import { History } from '../../ui/History.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { TwoColumns } from '../../ui/TwoColumns.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { meetingWords } from '../../words/meetings.ts';
import { AttendanceList } from './AttendanceList.tsx';
import { MeetingActions } from './MeetingActions.tsx';
import { MeetingMinutes } from './MeetingMinutes.tsx';
import { MeetingStanding } from './MeetingStanding.tsx';

interface OfMeeting {
  readonly meeting: MeetingRecord;
}

const Agenda = ({ meeting }: OfMeeting) => {
  const w = useWords(meetingWords);
  return (
    <Section title={w.agenda}>
      {meeting.agenda.length === 0 ? <p className="lf-quiet">{w.noAgenda}</p> : null}
      <ol className="lf-agenda">
        {meeting.agenda.map((item, place) => (
          // Two items may read the same; their place tells them apart.
          <li key={`${place} ${item.title}`}>
            {item.title}{' '}
            <span className="lf-quiet">
              {[item.unitName, item.minutes === null ? null : w.minutesOf(item.minutes)]
                .filter((text) => text !== null)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
};

const Side = ({ meeting }: OfMeeting) => {
  const w = useWords(meetingWords);
  return (
    <>
      <Facts
        facts={[
          { label: w.chair, value: meeting.chairName },
          { label: w.writtenBy, value: meeting.minutesByName },
          { label: w.confirmedBy, value: meeting.confirmedByName },
        ]}
      />
      <AttendanceList meeting={meeting} />
      <History events={meeting.history} from={[meetingLifecycle.moves, meetingEndpoints]} />
    </>
  );
};

/** A meeting: its agenda, who came, its minutes and what it resolved. */
export const MeetingPage = () => {
  const w = useWords(meetingWords);
  const say = useSay();
  const { meetingId = '' } = useParams();
  const asked = useEndpoint(meetingEndpoints.readMeeting, { params: { meetingId } });
  return (
    <Reply of={asked} rows={12}>
      {(meeting) => (
        <PageFrame
          title={meeting.title}
          above={<Link to={paths.meetings}>{w.title}</Link>}
          facts={
            <>
              <MeetingStanding state={meeting.state} />
              <span>{say(meetingKinds[meeting.kind])}</span>
              <Moment at={meeting.startsAt} />
              <span>{meeting.place}</span>
              <span>{w.signedInOf(meeting.signedIn, meeting.invited)}</span>
            </>
          }
          actions={<MeetingActions meeting={meeting} />}
        >
          <TwoColumns side={<Side meeting={meeting} />}>
            <Agenda meeting={meeting} />
            <MeetingMinutes meeting={meeting} />
          </TwoColumns>
        </PageFrame>
      )}
    </Reply>
  );
};
