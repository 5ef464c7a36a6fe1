import type { Action } from '@lianfang/contract/endpoints';
import type { Grant } from './grant.ts';
import { appealPolicy } from './policy/appeals.ts';
import { auditPolicy } from './policy/audit.ts';
import { bankApiPolicy } from './policy/bank-api.ts';
import { casePolicy } from './policy/cases.ts';
import { documentPolicy } from './policy/documents.ts';
import { dutyPolicy } from './policy/duty.ts';
import { homePolicy } from './policy/home.ts';
import { identityPolicy } from './policy/identity.ts';
import { meetingPolicy } from './policy/meetings.ts';
import { moneyFigurePolicy } from './policy/money-figures.ts';
import { notificationPolicy } from './policy/notifications.ts';
import { orderPolicy } from './policy/orders.ts';
import { peoplePolicy } from './policy/people.ts';
import { planPolicy } from './policy/plans.ts';
import { reportPolicy } from './policy/reports.ts';
import { returnPolicy } from './policy/returns.ts';
import { scorecardPolicy } from './policy/scorecards.ts';
import { searchPolicy } from './policy/search.ts';
import { seriesPolicy } from './policy/series.ts';
import { statementPolicy } from './policy/statements.ts';
import { supervisionPolicy } from './policy/supervision.ts';
import { systemPolicy } from './policy/system.ts';
import { taskPolicy } from './policy/tasks.ts';
import { tracePolicy } from './policy/traces.ts';
import { unitPolicy } from './policy/units.ts';
import { watchPolicy } from './policy/watch-list.ts';

/** The one table of who may do what. An action without a row does not compile; an actor without a row is refused. */
export const policy: Readonly<Record<Action, readonly Grant[]>> = {
  ...identityPolicy,
  ...peoplePolicy,
  ...unitPolicy,
  ...planPolicy,
  ...taskPolicy,
  ...reportPolicy,
  ...supervisionPolicy,
  ...meetingPolicy,
  ...scorecardPolicy,
  ...documentPolicy,
  ...casePolicy,
  ...orderPolicy,
  ...moneyFigurePolicy,
  ...statementPolicy,
  ...tracePolicy,
  ...watchPolicy,
  ...appealPolicy,
  ...returnPolicy,
  ...seriesPolicy,
  ...dutyPolicy,
  ...bankApiPolicy,
  ...notificationPolicy,
  ...searchPolicy,
  ...homePolicy,
  ...auditPolicy,
  ...systemPolicy,
};
