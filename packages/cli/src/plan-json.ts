import type { Cycle, Measure, Plan, Section, UnitMention, Unsure } from '@lianfang/engine/plan/plan';
import type { Language } from './words.ts';

export interface MeasureJson {
  readonly path: string;
  readonly text: string;
  readonly lead: readonly string[];
  readonly responsible: readonly string[];
  readonly supporting: readonly string[];
  readonly deadline: string | null;
  readonly cycle: Pick<Cycle, 'kind' | 'text'> | null;
  readonly unsure: readonly { readonly code: string; readonly message: string }[];
}

export interface PlanJson {
  readonly title: string;
  readonly sections: readonly Pick<Section, 'path' | 'heading'>[];
  readonly measures: readonly MeasureJson[];
}

const names = (units: readonly UnitMention[]): string[] => units.map(({ name }) => name);

const doubt =
  (language: Language) =>
  ({ code, message }: Unsure): MeasureJson['unsure'][number] => ({ code, message: message[language] });

const measureJson = (measure: Measure, language: Language): MeasureJson => ({
  path: measure.path,
  text: measure.text,
  lead: names(measure.lead),
  responsible: names(measure.responsible),
  supporting: names(measure.supporting),
  deadline: measure.deadline?.text ?? null,
  cycle: measure.cycle && { kind: measure.cycle.kind, text: measure.cycle.text },
  unsure: measure.unsure.map(doubt(language)),
});

/** The plan as `plan parse --json` prints it: names and words without their places in the text. */
export const planJson = ({ title, sections, measures }: Plan, language: Language): PlanJson => ({
  title,
  sections: sections.map(({ path, heading }) => ({ path, heading })),
  measures: measures.map((measure) => measureJson(measure, language)),
});
