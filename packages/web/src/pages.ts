import { appealPages } from './features/appeals/pages.ts';
import { auditPages } from './features/audit/pages.ts';
import { bankApiPages } from './features/bank-api/pages.ts';
import { bankDeskPages } from './features/bank-desk/pages.ts';
import { casePages } from './features/cases/pages.ts';
import { documentPages } from './features/documents/pages.ts';
import { dutyPages } from './features/duty/pages.ts';
import { homePages } from './features/home/pages.ts';
import { identityPages } from './features/identity/pages.ts';
import { meetingPages } from './features/meetings/pages.ts';
import { moneyFigurePages } from './features/money-figures/pages.ts';
import { notificationPages } from './features/notifications/pages.ts';
import { peoplePages } from './features/people/pages.ts';
import { planPages } from './features/plans/pages.ts';
import { reportPages } from './features/reports/pages.ts';
import { returnPages } from './features/returns/pages.ts';
import { scorecardPages } from './features/scorecards/pages.ts';
import { searchPages } from './features/search/pages.ts';
import { seriesPages } from './features/series/pages.ts';
import { supervisionPages } from './features/supervision/pages.ts';
import { systemPages } from './features/system/pages.ts';
import { taskPages } from './features/tasks/pages.ts';
import { tracePages } from './features/trace/pages.ts';
import { unitPages } from './features/units/pages.ts';
import { watchPages } from './features/watch-list/pages.ts';
import type { PageRoute } from './page.ts';

/** Every page of the web. */
export const pages: readonly PageRoute[] = [
  ...homePages,
  ...planPages,
  ...taskPages,
  ...reportPages,
  ...casePages,
  ...watchPages,
  ...appealPages,
  ...returnPages,
  ...tracePages,
  ...seriesPages,
  ...bankApiPages,
  ...bankDeskPages,
  ...moneyFigurePages,
  ...dutyPages,
  ...supervisionPages,
  ...meetingPages,
  ...scorecardPages,
  ...documentPages,
  ...unitPages,
  ...peoplePages,
  ...auditPages,
  ...systemPages,
  ...identityPages,
  ...notificationPages,
  ...searchPages,
];
