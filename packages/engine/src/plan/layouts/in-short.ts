import { parsePlan } from '../parse-plan.ts';
import type { Measure, UnitMention } from '../plan.ts';

const names = (label: string, units: readonly UnitMention[]): string =>
  units.length === 0 ? '' : ` ${label}:${units.map(({ name }) => name).join('、')}`;

const line = (measure: Measure): string =>
  `${measure.path}${names('牵头', measure.lead)}${names('责任', measure.responsible)}${names('配合', measure.supporting)}` +
  `${names('领导', measure.leadPerson)}${measure.deadline ? ` 时限:${measure.deadline.text}` : ''}`;

/** The measures of a text, one line each: path, units by role, deadline. What tests of layouts compare. */
export const inShort = (text: string): string[] => parsePlan(text).measures.map(line);

export const headings = (text: string): string[] =>
  parsePlan(text).sections.map(({ path, heading }) => `${path} ${heading}`);

/** The codes of what was left unsure, per measure that has any. */
export const doubts = (text: string): string[] =>
  parsePlan(text).measures.flatMap(({ path, unsure }) =>
    unsure.length === 0 ? [] : [`${path} ${unsure.map(({ code }) => code).join(' ')}`],
  );
