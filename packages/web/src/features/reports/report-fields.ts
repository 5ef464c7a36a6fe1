import type { Figure, Indicator, ReportRecord } from '@lianfang/contract/reports/reports';

/** A report as its form holds it: figures by the id of their indicator, money in yuan. */
export interface ReportFields {
  readonly progress: string;
  readonly problems: string;
  readonly nextSteps: string;
  readonly figures: Readonly<
    Record<string, { readonly numerator?: number | null; readonly denominator?: number | null }>
  >;
}

const factor = (indicator: Indicator | undefined): number => (indicator?.kind === 'money' ? 100 : 1);

/** The kept report as form values. */
export const fieldsOf = (report: ReportRecord): ReportFields => {
  const byId = new Map(report.indicators.map((one) => [one.id, one]));
  const figures = report.figures.map((figure) => [
    figure.indicatorId,
    { numerator: figure.numerator / factor(byId.get(figure.indicatorId)), denominator: figure.denominator },
  ]);
  return {
    progress: report.progress,
    problems: report.problems,
    nextSteps: report.nextSteps,
    figures: Object.fromEntries(figures) as ReportFields['figures'],
  };
};

/** The filled-in figures as the contract takes them; one left empty is left out. */
export const figuresOf = (fields: ReportFields, indicators: readonly Indicator[]): Figure[] =>
  indicators.flatMap((indicator) => {
    const given = fields.figures[indicator.id];
    if (given?.numerator === undefined || given.numerator === null) return [];
    const numerator = Math.round(given.numerator * factor(indicator));
    return [
      {
        indicatorId: indicator.id,
        numerator,
        denominator: indicator.kind === 'ratio' ? (given.denominator ?? null) : null,
      },
    ];
  });
