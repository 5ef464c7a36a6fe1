import type { Endpoint } from '@lianfang/contract/endpoint';
import type { Call } from '../../../kernel/http/call.ts';
import { startLawClock } from '../law/start-clock.ts';
import { type AppealMove, moveAppeal } from './appeal-store.ts';
import type { AppealFound } from './appeal-subject.ts';
import { tellAppellant } from './tell-appellant.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** What was decided. */
export interface AppealDecision {
  readonly move: 'upholdAppeal' | 'rejectAppeal';
  readonly version: number;
  readonly reasons: string;
  readonly remedy: string | null;
  readonly decision: string | null;
}

/**
 * Writes down a decision and tells the person; how long what they wrote is kept counts from now. The row is taken first,
 * so that of two who decide at once one is told that it is decided.
 */
export const decideAppeal = async (
  call: Pick<Call<Endpoint>, 'tx' | 'now' | 'platform' | 'actor'>,
  appeal: AppealFound,
  { move, version, reasons, remedy, decision }: AppealDecision,
): Promise<'appeal-state' | 'changed-meanwhile' | null> => {
  const { tx, now, actor } = call;
  const kept = await startLawClock(tx, 'appeal.keep', now);
  const change: AppealMove['change'] = {
    reasons,
    remedy,
    decision,
    decided_by: personIdOf(actor),
    decided_at: now.toString(),
    kept_until: kept.end,
  };
  const fault = await moveAppeal(tx, appeal, { move, version, reason: reasons, change }, actor, now);
  if (fault === null) await tellAppellant(call, appeal);
  return fault;
};
