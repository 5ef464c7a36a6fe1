import { after } from '@lianfang/contract/lifecycle';
import { PlanVersionState, planVersionLifecycle } from '@lianfang/contract/plans/plans';
import { editsSince } from './plan-edits.ts';
import type { DraftCall } from './change-draft.ts';

/** The state that a move leads to, with the version held; refuses where it cannot start from here or was overtaken. */
export const takeVersion = async (
  { tx, subject, body, refuse }: DraftCall,
  move: keyof typeof planVersionLifecycle.moves,
): Promise<PlanVersionState> => {
  const row = await tx
    .selectFrom('plan_version')
    .select('state')
    .where('id', '=', subject.version.id)
    .where('version', '=', body.version)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refuse('changed-meanwhile', { changes: await editsSince(tx, subject.version.id, body.version) });
  return after(planVersionLifecycle, PlanVersionState.parse(row.state), move) ?? refuse('plan-state');
};
