import { generatePath, type Params } from 'react-router';

/** Every address of the web. A page links through `to(paths.x, …)`, never by a text of its own. */
export const paths = {
  today: '/',
  plans: '/plans',
  planImport: '/plans/import',
  plan: '/plans/:planId',
  planReview: '/plans/:planId/review',
  planVersions: '/plans/:planId/versions',
  ledger: '/ledger',
  measure: '/measures/:measureId',
  tasks: '/tasks',
  taskBoard: '/tasks/board',
  taskCalendar: '/tasks/calendar',
  taskTree: '/tasks/tree',
  taskAssign: '/tasks/assign',
  task: '/tasks/:taskId',
  reports: '/reports',
  reportReview: '/reports/review',
  reportWrite: '/tasks/:taskId/periods/:periodId/report',
  report: '/reports/:reportId',
  supervision: '/supervision',
  supervisionLetter: '/supervision/:supervisionId',
  listTasks: '/supervision/lists/tasks',
  listInspections: '/supervision/lists/inspections',
  listProblems: '/supervision/lists/problems',
  problem: '/supervision/problems/:problemId',
  inspection: '/supervision/inspections/:inspectionId',
  meetings: '/meetings',
  meeting: '/meetings/:meetingId',
  scorecards: '/scorecards',
  scoreSheet: '/scorecards/:sheetId',
  scoreSnapshot: '/scorecards/snapshots/:snapshotId',
  documents: '/documents',
  document: '/documents/:documentId',
  units: '/units',
  unitTree: '/units/tree',
  unitGroups: '/units/groups',
  unitGroup: '/units/groups/:groupId',
  unitImport: '/units/import',
  unit: '/units/:unitId',
  people: '/people',
  person: '/people/:personId',
  audit: '/audit',
  auditDigests: '/audit/digests',
  auditVerify: '/audit/verify',
  system: '/system',
  profile: '/profile',
  notifications: '/notifications',
  search: '/search',
  signIn: '/sign-in',
  secondFactor: '/sign-in/second-factor',
  enrolSecondFactor: '/sign-in/enrol',
  changePassword: '/sign-in/password',
  undertaking: '/sign-in/undertaking',
  oidcReturn: '/sign-in/oidc',
  setUp: '/set-up',
} as const;

export type Path = (typeof paths)[keyof typeof paths];

/** The address of a page with its parameters and query filled in; a query value left undefined is left out. */
export const to = <P extends Path>(
  path: P,
  params: Params | Record<never, never> = {},
  query: Readonly<Record<string, string | undefined>> = {},
): string => {
  const kept = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  const text = new URLSearchParams(kept).toString();
  return `${generatePath(path as string, params as Params)}${text === '' ? '' : `?${text}`}`;
};
