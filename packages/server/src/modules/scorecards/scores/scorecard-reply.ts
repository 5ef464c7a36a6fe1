import type { Scorecard } from '@lianfang/contract/scorecards/scorecards';
import type { z } from 'zod';
import { scorecardRefusals } from '@lianfang/contract/scorecards/refusals';
import type { Abilities } from '@lianfang/contract/values';
import { decimalText, exactly } from '@lianfang/engine/scorecard/decimal';
import { rankingRule } from '@lianfang/engine/scorecard/rank';
import type { Actor } from '../../../kernel/access/actor.ts';
import { mayDo } from '../../../kernel/access/decide.ts';
import type { Facts } from '../../../kernel/access/facts.ts';
import { explainedAbility } from '../../../kernel/access/why-not.ts';
import { isOver, monthAfter } from '../../../kernel/clock/month.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { countWaiting } from '../adjustments/adjustment-views.ts';
import { readFrozen } from '../snapshots/frozen-scores.ts';
import { latestSnapshot } from '../snapshots/snapshot-views.ts';
import { findCounty, unitFacts } from '../../units/index.ts';
import type { ScoreSummary } from './score-texts.ts';
import type { ShownScorecard } from './shown-scorecard.ts';
import { unitPaths } from './unit-paths.ts';

const printed = (points: number, decimals: number): string => {
  const value = exactly(points);
  return value === null ? '0' : decimalText(value, decimals);
};

const sheetOf = ({ head }: ShownScorecard) => {
  const { id, number, text } = head.sheet;
  const items = text.items.map(({ code, name, kind, weight, max, evidenceRequired }) => ({
    code,
    name,
    kind,
    weight: printed(weight, text.decimals),
    max: printed(max, text.decimals),
    evidenceRequired,
  }));
  return { id, number, name: text.name, total: printed(text.total, text.decimals), items };
};

/** The reply before it is parsed, which the kernel does once. */
type Answered = z.input<typeof Scorecard>;

/** The frozen ranking of the month before, by unit. */
export const rankingBefore = async (
  tx: Reader,
  { head }: ShownScorecard,
): Promise<ReadonlyMap<string, ScoreSummary>> => {
  const snapshot = await latestSnapshot(tx, head.audience, monthAfter(head.month, -1));
  const frozen = snapshot && (await readFrozen(tx, snapshot));
  return new Map((frozen?.intact ? frozen.summaries : []).map((summary) => [summary.unitId, summary]));
};

/** A unit's place with that of the month before. */
export const placeOf = (summary: ScoreSummary, before: ReadonlyMap<string, ScoreSummary>) => {
  const { unitId, unitName, rank, sharedBy, total, base, bonus, deduction } = summary;
  const previous = before.get(unitId);
  return {
    unitId,
    unitName,
    rank,
    sharedBy,
    total,
    base,
    bonus,
    deduction,
    previousRank: previous?.rank ?? null,
    previousTotal: previous?.total ?? null,
  };
};

const rowsOf = async (tx: Reader, shown: ShownScorecard, actor: Actor): Promise<Answered['rows']> => {
  const before = await rankingBefore(tx, shown);
  const paths = await unitPaths(
    tx,
    shown.summaries.map(({ unitId }) => unitId),
  );
  return shown.summaries.map((summary) => {
    const unitPath = paths.get(summary.unitId) ?? null;
    const open = mayDo(actor, 'scorecard.open-unit', { unitPath });
    return { ...placeOf(summary, before), points: open ? summary.points : null, open };
  });
};

const abilitiesOf = (actor: Actor, facts: Facts, over: boolean): Abilities => ({
  freezeScorecard: explainedAbility(actor, 'scorecard.freeze', facts, over ? null : scorecardRefusals.monthRuns),
  proposeScoreAdjustment: explainedAbility(actor, 'score-adjustment.propose', facts),
  exportScorecard: explainedAbility(actor, 'scorecard.export', facts),
});

/** The reply for a scorecard, with the details of the units that the actor may open. */
export const scorecardReply = async (tx: Reader, shown: ShownScorecard, actor: Actor): Promise<Answered> => {
  const { head, standing, snapshot, intact, span } = shown;
  const county = unitFacts(await findCounty(tx));
  const decides = mayDo(actor, 'score-adjustment.propose', county) || mayDo(actor, 'score-adjustment.revoke', county);
  return {
    audience: head.audience,
    month: head.month,
    standing,
    over: isOver(span),
    asOf: head.asOf,
    sheet: sheetOf(shown),
    snapshot,
    intact,
    rows: await rowsOf(tx, shown, actor),
    rule: rankingRule,
    waiting: decides ? await countWaiting(tx, head.audience, head.month) : null,
    abilities: abilitiesOf(actor, county, isOver(span)),
  };
};
