import type { LinkDecisions } from '@lianfang/engine/linking/series/decisions';
import { z } from 'zod';
import type { Reader } from '../../../kernel/database/connect.ts';

const DecisionKind = z.enum(['confirm', 'reject', 'split']);

/** Decisions that this process knows, by id, and whether a change of a series made them. */
export type KnownDecisions = Map<string, { readonly ofSeries: boolean }>;

/**
 * Tells the engine what people decided and took back since a transaction; gives how many were new. They are
 * written one transaction after the other, so none comes before one that is known.
 */
export const tellDecisions = async (
  tx: Reader,
  decisions: LinkDecisions,
  known: KnownDecisions,
  since: bigint,
): Promise<number> => {
  const rows = await tx
    .selectFrom('link_decision')
    .leftJoin('person as decider', 'decider.id', 'link_decision.decided_by')
    .leftJoin('person as withdrawer', 'withdrawer.id', 'link_decision.withdrawn_by')
    .selectAll('link_decision')
    .select(['decider.name as by', 'withdrawer.name as withdrawn_name'])
    .where('changed', '>=', since)
    .orderBy('place')
    .execute();
  let told = 0;
  for (const { id, kind, cases, others, by, decided_at, reason, series_event_id, ...row } of rows) {
    if (!known.has(id)) {
      const at = Date.parse(decided_at);
      decisions.decide({ id, kind: DecisionKind.parse(kind), cases, others, by: by ?? '系统', at, reason });
      known.set(id, { ofSeries: series_event_id !== null });
      told += 1;
    }
    if (row.withdrawn_at === null) continue;
    const taken = {
      by: row.withdrawn_name ?? '系统',
      at: Date.parse(row.withdrawn_at),
      reason: row.withdrawn_reason ?? '',
    };
    if (decisions.withdraw(id, taken)) told += 1;
  }
  return told;
};
