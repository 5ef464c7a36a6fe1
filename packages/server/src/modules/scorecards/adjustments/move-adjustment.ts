import {
  scoreAdjustmentLifecycle,
  type ScoreAdjustmentRow,
  ScoreAdjustmentState,
} from '@lianfang/contract/scorecards/adjustments';
import { after } from '@lianfang/contract/lifecycle';
import { type Actor, personIdOf } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { freshAdjustment } from './adjustment-rows.ts';
import { decideAdjustment } from './adjustment-store.ts';
import type { AdjustmentSubject } from './adjustment-subject.ts';

export interface AdjustmentMove {
  readonly move: keyof typeof scoreAdjustmentLifecycle.moves;
  readonly version: number;
  readonly reason?: string;
}

interface Deciding {
  readonly subject: AdjustmentSubject;
  readonly actor: Actor;
  readonly tx: Transaction;
  readonly now: Temporal.Instant;
  refuse(code: 'score-adjustment-state' | 'changed-meanwhile'): never;
}

/** Moves an adjustment along its lifecycle and reads it afresh, or refuses. */
export const moveAdjustment = async (
  { subject, actor, tx, now, refuse }: Deciding,
  { move, version, reason }: AdjustmentMove,
): Promise<ScoreAdjustmentRow> => {
  const { id, state } = subject.adjustment;
  const to = after(scoreAdjustmentLifecycle, ScoreAdjustmentState.parse(state), move);
  if (to === null) return refuse('score-adjustment-state');
  const by = personIdOf(actor);
  const decided = await decideAdjustment(tx, { id, version }, { state: to, reason: reason ?? null, by }, now);
  return decided ? freshAdjustment(tx, id, actor) : refuse('changed-meanwhile');
};
