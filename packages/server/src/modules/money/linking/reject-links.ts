import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import { type Actor, personIdOf } from '../../../kernel/access/actor.ts';
import { mayDo } from '../../../kernel/access/decide.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { allCases, type CaseFound, caseSubject } from '../cases/case-subject.ts';
import { announceLink } from './decide-link.ts';
import { insertDecisions, lockDecisions, rejectedPairs } from './decision-store.ts';
import { mayReadCase, seriesOfCases } from './linked-cases.ts';

type Pair = readonly [string, string];

const keyOf = (pair: Pair): string => pair.toSorted().join(' ');

/** Each of the one with each of the other, no case with itself, and two cases once. */
const pairsOf = (ones: readonly string[], others: readonly string[]): Pair[] => {
  const pairs = ones.flatMap((one) => others.filter((other) => other !== one).map((other): Pair => [one, other]));
  return [...new Map(pairs.toReversed().map((pair) => [keyOf(pair), pair])).values()].toReversed();
};

/** The cases, where the actor may read all of them and decide of those on the one side. */
const decidable = async (
  tx: Transaction,
  actor: Actor,
  caseIds: readonly string[],
  otherIds: readonly string[],
): Promise<CaseFound[] | null> => {
  const ids = [...new Set([...caseIds, ...otherIds])];
  const rows = await allCases(tx).where('fraud_case.id', 'in', ids).execute();
  const own = new Set(caseIds);
  const may = rows.filter(
    (row) =>
      mayReadCase(actor, row) &&
      (!own.has(row.id) || mayDo(actor, 'link.decide', { unitPath: row.unit_path, authorId: row.officer_id })),
  );
  return may.length === ids.length ? may : null;
};

/**
 * Rejects many links in one act, as when a part of a suggestion does not belong to it: all of them or none. Each is a
 * decision of its own, so that each can be taken back by itself.
 */
export const rejectLinks = handle(
  seriesEndpoints.rejectLinks,
  ({ body, tx }) => caseSubject(tx, body.caseIds[0] ?? ''),
  async ({ body, actor, tx, now, refuse, note }) => {
    const { caseIds, otherIds, reason } = body;
    const pairs = pairsOf(caseIds, otherIds);
    if (pairs.length === 0) refuse('link-same-case');
    const cases = (await decidable(tx, actor, caseIds, otherIds)) ?? refuse('link-other-unseen');
    await lockDecisions(tx);
    const series = await seriesOfCases(
      tx,
      cases.map(({ id }) => id),
    );
    const together = pairs.filter(([one, other]) => series.has(one) && series.get(one)?.id === series.get(other)?.id);
    if (together.length > 0) refuse('link-one-series', { pairs: together.slice(0, 20) });
    // Said once more, it would only hide what stood before when it is taken back.
    const before = new Set((await rejectedPairs(tx, caseIds, otherIds)).map(keyOf));
    const fresh = pairs.filter((pair) => !before.has(keyOf(pair)));
    const decisions = fresh.map(([one, other]) => ({ kind: 'reject' as const, cases: [one], others: [other] }));
    await insertDecisions(tx, decisions, { by: personIdOf(actor), reason, now, eventId: null });
    note({ caseIds, otherIds, rejected: fresh.length });
    if (fresh.length > 0) await announceLink(tx, ...cases);
    return {};
  },
);
