import { after } from '@lianfang/contract/lifecycle';
import { inspectionLifecycle, InspectionState, type InspectionText } from '@lianfang/contract/supervision/problems';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { insertMove } from '../event-store.ts';
import { updateInspection } from './inspection-store.ts';
import type { InspectionSubject } from './inspection-subject.ts';

export interface InspectionMove {
  readonly move: keyof typeof inspectionLifecycle.moves;
  readonly version: number;
  readonly reason?: string;
  readonly text?: InspectionText;
}

/** Moves an inspection and writes its history. Returns the code to refuse with, or null. */
export const moveInspection = async (
  tx: Transaction,
  { inspection }: InspectionSubject,
  { move, version, reason = '', text }: InspectionMove,
  actor: Actor,
  now: Temporal.Instant,
): Promise<'supervision-state' | 'changed-meanwhile' | null> => {
  const state = after(inspectionLifecycle, InspectionState.parse(inspection.state), move);
  if (state === null) return 'supervision-state';
  if (!(await updateInspection(tx, inspection.id, version, { state, ...(text ? { text } : {}) })))
    return 'changed-meanwhile';
  await insertMove(tx, { kind: 'inspection', id: inspection.id, move, reason }, actor, now);
  return null;
};
