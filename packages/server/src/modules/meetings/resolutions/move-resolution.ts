import { after } from '@lianfang/contract/lifecycle';
import { resolutionLifecycle, ResolutionState } from '@lianfang/contract/meetings/meetings';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { insertMeetingMove } from '../meeting-event-store.ts';
import { type ResolutionChange, updateResolution } from './resolution-store.ts';
import type { ResolutionSubject } from './resolution-subject.ts';
import { type ResolutionMoveName, tellResolution } from './tell-resolution.ts';

export interface ResolutionStep {
  readonly move: ResolutionMoveName;
  readonly version: number;
  readonly reason: string;
  readonly change?: Omit<ResolutionChange, 'state'>;
}

/** Moves a resolution, writes its history and tells whom it concerns. Returns the code to refuse with, or null. */
export const moveResolution = async (
  tx: Transaction,
  { resolution }: ResolutionSubject,
  { move, version, reason, change = {} }: ResolutionStep,
  actor: Actor,
  now: Temporal.Instant,
): Promise<'resolution-state' | 'changed-meanwhile' | null> => {
  const state = after(resolutionLifecycle, ResolutionState.parse(resolution.state), move);
  if (state === null) return 'resolution-state';
  if (!(await updateResolution(tx, resolution.id, version, { ...change, state }))) return 'changed-meanwhile';
  await insertMeetingMove(tx, { kind: 'resolution', id: resolution.id, move, reason }, actor, now);
  await tellResolution(tx, resolution.id, move, actor, now);
  return null;
};
