import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import { v7 as uuid } from 'uuid';
import { firstDay, monthOf, monthSpan } from '../../../kernel/clock/month.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { findUnit, unitFacts } from '../../units/index.ts';
import { audienceOf, scoredUnits } from '../scores/scored-units.ts';
import { sheetInForce } from '../sheets/sheet-views.ts';
import { freshAdjustment } from './adjustment-rows.ts';
import { insertAdjustment } from './adjustment-store.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

const unitToScore = async (tx: Transaction, unitId: string) => {
  const unit = await findUnit(tx, unitId);
  return unit && { kind: 'unit', id: unit.id, unitId: unit.id, facts: unitFacts(unit) };
};

/** Proposes bonus or deduction points for a unit; they count once somebody else has approved them. */
export const proposeScoreAdjustment = handle(
  scorecardEndpoints.proposeScoreAdjustment,
  ({ body, tx }) => unitToScore(tx, body.unitId),
  async ({ body, actor, tx, now, refuse, made, note }) => {
    if (body.month > monthOf(now)) refuse('score-month-ahead');
    const audience = await audienceOf(tx, body.unitId);
    if (audience === null) return refuse('unit-not-scored');
    const scored = await scoredUnits(tx, audience, monthSpan(body.month, now));
    if (!scored.some(({ id }) => id === body.unitId)) refuse('unit-not-scored');
    const sheet = await sheetInForce(tx, audience, firstDay(body.month));
    const item = sheet.text.items.find(({ code }) => code === body.item);
    if (!item || item.kind === 'base') return refuse('score-item-unknown');
    if (body.points > item.max) refuse('score-above-limit');
    const id = uuid();
    const proposedBy = personIdOf(actor);
    await insertAdjustment(tx, { ...body, id, audience }, proposedBy, now);
    made({ kind: 'score-adjustment', id, unitId: body.unitId });
    note({ month: body.month, item: body.item, points: body.points });
    return freshAdjustment(tx, id, actor);
  },
);
