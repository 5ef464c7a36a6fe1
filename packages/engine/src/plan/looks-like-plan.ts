import type { Plan, PlanWords } from './plan.ts';

/** Why a text that could be read is still no plan. */
export interface Unrelated {
  readonly reason: 'unrelated';
  readonly message: PlanWords;
}

const UNRELATED: Unrelated = {
  reason: 'unrelated',
  message: {
    zh: '没有读到带责任单位或编号的工作措施，请确认这是一份实施方案。',
    en: 'No numbered measure or responsible unit was found. Is this an implementation plan?',
  },
};

const PLAN_TITLE =
  /方案|意见|通知|计划|办法|细则|规定|要点|规划|清单|分工|分解|台账|制度|措施|预案|任务|责任|安排|考核/u;

/**
 * Whether the reading found a plan: somebody is named for something, or a text with such a title or with headings
 * orders numbered work. Null when it did, else why not.
 */
export const looksLikePlan = ({ title, sections, measures }: Plan): Unrelated | null => {
  const named = measures.some(
    ({ lead, responsible, supporting }) => lead.length + responsible.length + supporting.length > 0,
  );
  if (named) return null;
  return measures.length > 0 && (PLAN_TITLE.test(title) || sections.length > 0) ? null : UNRELATED;
};
