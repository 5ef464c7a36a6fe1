import type { Action } from '@lianfang/contract/endpoints';
import { after } from '@lianfang/contract/lifecycle';
import { meetingLifecycle, MeetingState } from '@lianfang/contract/meetings/meetings';
import { meetingRefusals as refusals } from '@lianfang/contract/meetings/refusals';
import type { Abilities } from '@lianfang/contract/values';
import type { Obstacle } from '../../kernel/access/ability.ts';
import type { Actor, PersonActor } from '../../kernel/access/actor.ts';
import { explainedAbility } from '../../kernel/access/why-not.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import type { MeetingFound, MeetingSubject } from './meeting-subject.ts';
import type { MeetingMoveName } from './tell-meeting.ts';
import { wroteMinutes } from './wrote-minutes.ts';

const moves = {
  amendMeeting: 'meeting.amend',
  cancelMeeting: 'meeting.cancel',
  holdMeeting: 'meeting.hold',
  writeMinutes: 'meeting.write-minutes',
  submitMinutes: 'meeting.submit-minutes',
  returnMinutes: 'meeting.return-minutes',
  confirmMinutes: 'meeting.confirm-minutes',
} as const satisfies Record<MeetingMoveName, Action>;

const moveNames = Object.keys(moves) as MeetingMoveName[];

/** Signing in opens an hour before a meeting begins. */
const openBefore = { hours: 1 };

const takesSignIns = ({ state }: MeetingFound): boolean => state === 'planned' || state === 'held';

/** The invited unit for which a person comes: their own, or the nearest above it. */
export const unitComingFor = ({ unit_paths: paths }: MeetingFound, { unitPath }: PersonActor): string | null => {
  const own = paths.filter((path) => unitPath.startsWith(path)).toSorted((one, other) => other.length - one.length);
  return own[0] ?? null;
};

/** What keeps a person from signing in now, or null. */
export const signInObstacle = (meeting: MeetingFound, actor: Actor, now: Temporal.Instant) => {
  if (!takesSignIns(meeting)) return refusals.notFromHere;
  const opens = Temporal.Instant.from(meeting.starts_at).subtract(openBefore);
  if (Temporal.Instant.compare(now, opens) < 0) return refusals.notYet;
  return actor.kind === 'person' && unitComingFor(meeting, actor) !== null ? null : refusals.notInvited;
};

/** What keeps the office from entering a name of the paper list, or null. */
export const attendanceObstacle = (meeting: MeetingFound) => (takesSignIns(meeting) ? null : refusals.notFromHere);

/** What the actor may do to the meeting now, by endpoint id, and if not why. */
export const meetingAbilities = async (
  tx: Reader,
  { meeting, facts }: MeetingSubject,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Abilities> => {
  const state = MeetingState.parse(meeting.state);
  const isWriter = await wroteMinutes(tx, meeting.id, actor);
  const obstacleTo = (move: MeetingMoveName): Obstacle | null => {
    if (after(meetingLifecycle, state, move) === null) return refusals.notFromHere;
    if (move === 'submitMinutes' && (meeting.minutes ?? '') === '') return refusals.minutesEmpty;
    return move === 'confirmMinutes' && isWriter ? refusals.ownMinutes : null;
  };
  return {
    ...Object.fromEntries(
      moveNames.map((move) => [move, explainedAbility(actor, moves[move], facts, obstacleTo(move))]),
    ),
    signInToMeeting: explainedAbility(actor, 'meeting.sign-in', facts, signInObstacle(meeting, actor, now)),
    recordAttendance: explainedAbility(actor, 'meeting.record-attendance', facts, attendanceObstacle(meeting)),
  };
};
