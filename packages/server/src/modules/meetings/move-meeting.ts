import { after } from '@lianfang/contract/lifecycle';
import { meetingLifecycle, MeetingState } from '@lianfang/contract/meetings/meetings';
import type { Actor } from '../../kernel/access/actor.ts';
import type { Transaction } from '../../kernel/database/connect.ts';
import { insertMeetingMove } from './meeting-event-store.ts';
import { type MeetingChange, updateMeeting } from './meeting-store.ts';
import type { MeetingSubject } from './meeting-subject.ts';
import { type MeetingMoveName, tellMeeting } from './tell-meeting.ts';

export interface MeetingStep {
  readonly move: MeetingMoveName;
  readonly version: number;
  readonly reason?: string;
  readonly change?: Omit<MeetingChange, 'state'>;
}

/** Moves a meeting, writes its history and tells whom it concerns. Returns the code to refuse with, or null. */
export const moveMeeting = async (
  tx: Transaction,
  { meeting }: MeetingSubject,
  { move, version, reason = '', change = {} }: MeetingStep,
  actor: Actor,
  now: Temporal.Instant,
): Promise<'meeting-state' | 'changed-meanwhile' | null> => {
  const state = after(meetingLifecycle, MeetingState.parse(meeting.state), move);
  if (state === null) return 'meeting-state';
  if (!(await updateMeeting(tx, meeting.id, version, { ...change, state }))) return 'changed-meanwhile';
  await insertMeetingMove(tx, { kind: 'meeting', id: meeting.id, move, reason }, actor, now);
  await tellMeeting(tx, meeting.id, move, actor, now);
  return null;
};
