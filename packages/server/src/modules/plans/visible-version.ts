import type { Actor } from '../../kernel/access/actor.ts';
import { mayDo } from '../../kernel/access/decide.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import { planVersionSubject, type PlanVersionSubject } from './plan-views.ts';

/** The version for a reader: what is not confirmed exists only for those who may review. */
export const visibleVersion = async (
  tx: Reader,
  actor: Actor,
  planVersionId: string,
): Promise<PlanVersionSubject | null> => {
  const subject = await planVersionSubject(tx, planVersionId);
  if (!subject) return null;
  const published = subject.version.state === 'confirmed' || subject.version.state === 'superseded';
  return published || mayDo(actor, 'plan.review', subject.facts) ? subject : null;
};
