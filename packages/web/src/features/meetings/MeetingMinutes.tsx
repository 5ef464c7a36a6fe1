import type { MeetingRecord, ResolutionRow } from '@lianfang/contract/meetings/meetings';
import { Link } from 'react-router';
import { paths, to } from '../../paths.ts';
import { Prose } from '../../ui/Prose.tsx';
import { Section } from '../../ui/Section.tsx';
import { useWords } from '../../ui/words.ts';
import { meetingWords } from '../../words/meetings.ts';
import { ResolutionDue, ResolutionStanding } from './MeetingStanding.tsx';
import { WriteMinutes } from './WriteMinutes.tsx';

const ResolutionLine = ({ one }: { readonly one: ResolutionRow }) => {
  const text = one.text.length > 120 ? `${one.text.slice(0, 120)}…` : one.text;
  return (
    <li>
      <span className="lf-nowrap">{one.unitName}</span>
      {one.state === 'draft' ? (
        <span>{text}</span>
      ) : (
        <Link to={to(paths.resolution, { resolutionId: one.id })}>{text}</Link>
      )}
      <span className="lf-lines-end">
        <span className="lf-quiet">{one.dueOn}</span>
        <ResolutionDue of={one} />
        <ResolutionStanding state={one.state} />
      </span>
    </li>
  );
};

/** The minutes with what was resolved; who may write them writes them here. */
export const MeetingMinutes = ({ meeting }: { readonly meeting: MeetingRecord }) => {
  const w = useWords(meetingWords);
  if (meeting.state === 'held' && meeting.abilities['writeMinutes']?.allowed) return <WriteMinutes meeting={meeting} />;
  if (meeting.state === 'planned' || meeting.state === 'cancelled') return null;
  return (
    <>
      <Section title={w.minutes}>
        {meeting.minutes === null ? <p className="lf-quiet">{w.noMinutes}</p> : <Prose text={meeting.minutes} />}
      </Section>
      <Section title={`${w.resolutions} ${meeting.resolutions.length}`}>
        {meeting.resolutions.length === 0 ? <p className="lf-quiet">{w.noResolution}</p> : null}
        <ul className="lf-plain lf-lines">
          {meeting.resolutions.map((one) => (
            <ResolutionLine key={one.id} one={one} />
          ))}
        </ul>
      </Section>
    </>
  );
};
