import type { Actor } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { allCases } from '../cases/case-subject.ts';
import { type NewDecision, rejectedPairs } from '../linking/decision-store.ts';
import { mayReadCase, seriesOfCases } from '../linking/linked-cases.ts';
import { overruling } from './joined-decisions.ts';

/** What stands in the way of cases that are to come into a series. */
type Obstacle = 'series-case-unseen' | 'series-case-taken' | 'series-rejected-before';

const unseen = async (tx: Transaction, actor: Actor, ids: readonly string[]): Promise<boolean> => {
  const rows = await allCases(tx)
    .where('fraud_case.id', 'in', [...ids])
    .execute();
  return rows.filter((row) => mayReadCase(actor, row)).length < ids.length;
};

/**
 * Whether cases may join others: gives the decisions that overrule what parted them before, or what stands in the way.
 * The pairs that were parted come with it.
 */
export const mayJoin = async (
  tx: Transaction,
  ids: readonly string[],
  others: readonly string[],
  overrules: boolean,
): Promise<NewDecision[] | { readonly pairs: readonly (readonly [string, string])[] }> => {
  const pairs = await rejectedPairs(tx, ids, others);
  return pairs.length === 0 || overrules ? overruling(pairs) : { pairs: pairs.slice(0, 20) };
};

/** The same for cases that are in no series yet; `others` are the members that they join, or themselves. */
export const mayBeTaken = async (
  { tx, actor }: { readonly tx: Transaction; readonly actor: Actor },
  ids: readonly string[],
  others: readonly string[],
  overrules: boolean,
): Promise<NewDecision[] | { readonly code: Obstacle; readonly detail?: Readonly<Record<string, unknown>> }> => {
  if (await unseen(tx, actor, ids)) return { code: 'series-case-unseen' };
  const taken = await seriesOfCases(tx, ids);
  if (taken.size > 0) return { code: 'series-case-taken', detail: { caseIds: [...taken.keys()] } };
  const joined = await mayJoin(tx, ids, [...new Set([...others, ...ids])], overrules);
  return 'pairs' in joined ? { code: 'series-rejected-before', detail: { pairs: joined.pairs } } : joined;
};
