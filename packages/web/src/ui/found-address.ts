import type { Found } from '@lianfang/contract/search/endpoints';
import { paths, to } from '../paths.ts';

const pages: Readonly<Record<Found['kind'], (id: string) => string>> = {
  plan: (planId) => to(paths.plan, { planId }),
  measure: (measureId) => to(paths.tasks, {}, { measureId }),
  task: (taskId) => to(paths.task, { taskId }),
  report: (reportId) => to(paths.report, { reportId }),
  unit: (unitId) => to(paths.unit, { unitId }),
  person: (personId) => to(paths.person, { personId }),
  letter: (supervisionId) => to(paths.supervisionLetter, { supervisionId }),
  problem: (problemId) => to(paths.problem, { problemId }),
  meeting: (meetingId) => to(paths.meeting, { meetingId }),
  document: (documentId) => to(paths.document, { documentId }),
};

/** The page of something that the search found. A measure has none of its own: its tasks show it. */
export const foundAddress = ({ kind, id }: Pick<Found, 'kind' | 'id'>): string => pages[kind](id);
