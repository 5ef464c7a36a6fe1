import {
  scoreAdjustmentLifecycle,
  ScoreAdjustmentRow,
  ScoreAdjustmentState,
} from '@lianfang/contract/scorecards/adjustments';
import { after } from '@lianfang/contract/lifecycle';
import type { Action } from '@lianfang/contract/endpoints';
import type { Evidence } from '@lianfang/contract/reports/reports';
import { scorecardRefusals } from '@lianfang/contract/scorecards/refusals';
import { ScoreAudience } from '@lianfang/contract/scorecards/sheets';
import type { Abilities } from '@lianfang/contract/values';
import type { Actor } from '../../../kernel/access/actor.ts';
import { explainedAbility } from '../../../kernel/access/why-not.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { sheetInForce, type StoredSheet } from '../sheets/sheet-views.ts';
import { subjectOf } from './adjustment-subject.ts';
import { type AdjustmentFound, findAdjustment } from './adjustment-views.ts';
import { evidenceFor } from './score-evidence-store.ts';

const decisions = {
  approveScoreAdjustment: 'score-adjustment.approve',
  rejectScoreAdjustment: 'score-adjustment.reject',
  withdrawScoreAdjustment: 'score-adjustment.withdraw',
  revokeScoreAdjustment: 'score-adjustment.revoke',
} as const satisfies Record<keyof typeof scoreAdjustmentLifecycle.moves, Action>;

const moves = Object.keys(decisions) as (keyof typeof decisions)[];

const abilitiesOf = (actor: Actor, adjustment: AdjustmentFound): Abilities => {
  const { facts } = subjectOf(adjustment);
  const state = ScoreAdjustmentState.parse(adjustment.state);
  const settled = state === 'proposed' ? null : scorecardRefusals.adjustmentState;
  const decided = moves.map((move) => {
    const stops = after(scoreAdjustmentLifecycle, state, move) === null ? scorecardRefusals.adjustmentState : null;
    return [move, explainedAbility(actor, decisions[move], facts, stops)] as const;
  });
  return {
    ...Object.fromEntries(decided),
    addScoreEvidence: explainedAbility(actor, 'score-adjustment.add-evidence', facts, settled),
    dropScoreEvidence: explainedAbility(actor, 'score-adjustment.drop-evidence', facts, settled),
  };
};

const rowOf = (
  found: AdjustmentFound,
  sheet: StoredSheet,
  evidence: readonly Evidence[],
  actor: Actor,
): ScoreAdjustmentRow => {
  const item = sheet.text.items.find(({ code }) => code === found.item);
  return ScoreAdjustmentRow.parse({
    id: found.id,
    unitId: found.unit_id,
    unitName: found.unit_name,
    audience: found.audience,
    month: found.month_text,
    item: found.item,
    itemName: item?.name ?? { zh: found.item, en: found.item },
    itemKind: item?.kind ?? 'bonus',
    points: Number(found.points),
    reason: found.reason,
    state: found.state,
    evidence,
    proposedAt: found.proposed_at,
    proposedByName: found.proposer_name,
    decidedAt: found.decided_at,
    decidedByName: found.decider_name,
    decisionReason: found.decision_reason,
    version: found.version,
    abilities: abilitiesOf(actor, found),
  });
};

/** Found adjustments as the contract shows them, each item named by the sheet of its month. */
export const adjustmentRows = async (
  tx: Reader,
  found: readonly AdjustmentFound[],
  actor: Actor,
): Promise<ScoreAdjustmentRow[]> => {
  const evidence = await evidenceFor(
    tx,
    found.map(({ id }) => id),
  );
  const sheets = new Map<string, StoredSheet>();
  const rows: ScoreAdjustmentRow[] = [];
  for (const one of found) {
    const key = `${one.audience} ${one.month}`;
    const sheet = sheets.get(key) ?? (await sheetInForce(tx, ScoreAudience.parse(one.audience), one.month));
    sheets.set(key, sheet);
    rows.push(rowOf(one, sheet, evidence.get(one.id) ?? [], actor));
  }
  return rows;
};

/** One adjustment read afresh, for the reply of a command. */
export const freshAdjustment = async (tx: Reader, adjustmentId: string, actor: Actor): Promise<ScoreAdjustmentRow> => {
  const found = await findAdjustment(tx, adjustmentId);
  const [row] = found ? await adjustmentRows(tx, [found], actor) : [];
  if (!row) throw new Error(`adjustment ${adjustmentId} vanished within its own transaction`);
  return row;
};
