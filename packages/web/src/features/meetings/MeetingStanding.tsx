import {
  meetingLifecycle,
  type MeetingRow,
  resolutionLifecycle,
  type ResolutionRow,
} from '@lianfang/contract/meetings/meetings';
import { DueMark } from '../../ui/DueMark.tsx';
import { endOfDay } from '../../ui/end-of-day.ts';
import { StateMark, type Tone } from '../../ui/StateMark.tsx';
import { useSay } from '../../ui/words.ts';

const meetingTones: Readonly<Record<MeetingRow['state'], Tone>> = {
  planned: 'soon',
  held: 'waiting',
  submitted: 'waiting',
  confirmed: 'good',
  cancelled: 'quiet',
};
const resolutionTones: Readonly<Record<ResolutionRow['state'], Tone>> = {
  draft: 'quiet',
  open: 'soon',
  reported: 'waiting',
  accepted: 'good',
  withdrawn: 'quiet',
};

/** How a meeting stands. */
export const MeetingStanding = ({ state }: Pick<MeetingRow, 'state'>) => {
  const say = useSay();
  return <StateMark tone={meetingTones[state]}>{say(meetingLifecycle.states[state])}</StateMark>;
};

/** How a resolution stands. */
export const ResolutionStanding = ({ state }: Pick<ResolutionRow, 'state'>) => {
  const say = useSay();
  return <StateMark tone={resolutionTones[state]}>{say(resolutionLifecycle.states[state])}</StateMark>;
};

/** Until when a resolution is owed; nothing once it is reported. */
export const ResolutionDue = ({ of }: { readonly of: Pick<ResolutionRow, 'state' | 'dueOn'> }) =>
  of.state === 'open' ? <DueMark dueAt={endOfDay(of.dueOn)} /> : null;
