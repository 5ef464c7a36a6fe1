import { momentOf } from '@lianfang/engine/calendar/day';
import { decimalText, fromFractionText } from '@lianfang/engine/scorecard/decimal';
import { type Indicator, type Indicators, valueOf } from '@lianfang/engine/scorecard/indicator';
import { knownIndicators } from '@lianfang/engine/scorecard/known-indicators';
import { rankingOf, type WrittenItem, writtenScore } from '@lianfang/engine/scorecard/written-score';
import type { StoredSheet } from '../sheets/sheet-views.ts';
import type { RankedUnit, ScoredMonth } from './score-month.ts';
import { PlainFigure, ScorecardHead, ScoreDetail, type ScoreSummary } from './score-texts.ts';

/** Decimals of a figure's value as it is shown. */
const shownDecimals = 4;

const shown = (fraction: string | null): string | null => {
  const value = fraction === null ? null : fromFractionText(fraction);
  return value === null ? null : decimalText(value, shownDecimals);
};

const known = new Map(knownIndicators.map((indicator) => [indicator.code, indicator]));
const nameOf = (code: string) => known.get(code)?.name ?? { zh: code, en: code };

/** A figure as it is shown. */
export const plainFigure = (indicator: Indicator): PlainFigure => {
  const value = valueOf(indicator);
  return PlainFigure.parse({
    code: indicator.code,
    form: known.get(indicator.code)?.form ?? 'count',
    name: nameOf(indicator.code),
    numerator: String(indicator.numerator),
    denominator: indicator.denominator === null ? null : String(indicator.denominator),
    value: value === null ? null : decimalText(value, shownDecimals),
    filter: indicator.filter,
    asOf: indicator.asOf,
  });
};

/** A figure as the engine compares it. */
export const indicatorOf = (figure: PlainFigure): Indicator => ({
  code: figure.code,
  numerator: BigInt(figure.numerator),
  denominator: figure.denominator === null ? null : BigInt(figure.denominator),
  filter: figure.filter,
  asOf: figure.asOf,
});

const figuresOf = (indicators: Indicators): PlainFigure[] => [...indicators.values()].map(plainFigure);

/** What a scorecard says as a whole. */
export const headOf = ({ audience, span, asOf, sheet }: ScoredMonth): ScorecardHead =>
  ScorecardHead.parse({
    audience,
    month: span.month,
    asOf: momentOf(asOf),
    sheet: { id: sheet.id, number: sheet.number, text: sheet.text },
  });

/** A ranked unit as the ranking shows it. */
export const summaryOf = ({ unit, rank, sharedBy, score }: RankedUnit, { text }: StoredSheet): ScoreSummary => ({
  unitId: unit.id,
  unitName: unit.name,
  rank,
  sharedBy,
  ...rankingOf(score, text.decimals),
});

const itemOf = (item: WrittenItem, { text }: StoredSheet): unknown => ({
  code: item.code,
  name: item.name,
  kind: item.kind,
  formula: text.items.find(({ code }) => code === item.code)?.formula ?? null,
  weight: item.weight,
  points: item.points,
  value: shown(item.value),
  gap: item.gap,
  trace: item.trace.map(({ indicator, numerator, denominator, value, asOf }) => {
    return { indicator, name: nameOf(indicator), numerator, denominator, value: shown(value), asOf };
  }),
  adjustments: item.adjustments.map(({ points, reason, evidence }) => ({ points, reason, evidence: evidence.length })),
});

/** Everything a ranked unit's score rests on. */
export const detailOf = ({ score, indicators }: RankedUnit, sheet: StoredSheet): ScoreDetail => {
  const { assessedWeight, items } = writtenScore(score, sheet.text.decimals);
  return ScoreDetail.parse({
    assessedWeight,
    items: items.map((item) => itemOf(item, sheet)),
    figures: figuresOf(indicators),
  });
};
