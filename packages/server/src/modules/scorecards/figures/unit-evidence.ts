import type { ScoreAudience } from '@lianfang/contract/scorecards/sheets';
import { monthSpan } from '../../../kernel/clock/month.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import type { PlainFigure } from '../scores/score-texts.ts';
import { scoredUnits } from '../scores/scored-units.ts';
import { plainFigure } from '../scores/written-scores.ts';
import { frozenDetail, frozenRecords, readFrozen } from '../snapshots/frozen-scores.ts';
import { latestSnapshot } from '../snapshots/snapshot-views.ts';
import { unitIndicators } from './unit-indicators.ts';
import { type UnitRecords, unitRecords } from './unit-records.ts';

interface Wanted {
  readonly audience: ScoreAudience;
  readonly month: string;
  readonly unitId: string;
  readonly show: 'frozen' | 'live';
}

export interface UnitEvidence {
  readonly figures: readonly PlainFigure[];
  readonly records: UnitRecords;
}

const liveEvidence = async (
  tx: Reader,
  { audience, month, unitId }: Wanted,
  now: Temporal.Instant,
): Promise<UnitEvidence | null> => {
  const span = monthSpan(month, now);
  const scored = await scoredUnits(tx, audience, span);
  if (!scored.some(({ id }) => id === unitId)) return null;
  const indicators = (await unitIndicators(tx, span, [unitId], now)).get(unitId);
  const records = (await unitRecords(tx, span, [unitId])).get(unitId);
  return indicators && records ? { figures: [...indicators.values()].map(plainFigure), records } : null;
};

/** A unit's figures with the records they rest on; null where the unit is not scored in the month. */
export const unitEvidence = async (tx: Reader, wanted: Wanted, now: Temporal.Instant): Promise<UnitEvidence | null> => {
  const snapshot = wanted.show === 'frozen' ? await latestSnapshot(tx, wanted.audience, wanted.month) : null;
  if (!snapshot) return liveEvidence(tx, wanted, now);
  const summary = (await readFrozen(tx, snapshot)).summaries.find(({ unitId }) => unitId === wanted.unitId);
  if (!summary) return null;
  const { figures } = await frozenDetail(tx, snapshot.id, summary);
  return { figures, records: await frozenRecords(tx, snapshot.id, summary) };
};
