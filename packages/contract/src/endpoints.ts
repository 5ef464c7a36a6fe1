import { appealEndpoints } from './appeals/endpoints.ts';
import { auditEndpoints } from './audit/endpoints.ts';
import { bankApiEndpoints } from './bank-api/endpoints.ts';
import { caseEndpoints } from './cases/endpoints.ts';
import { documentEndpoints } from './documents/endpoints.ts';
import { dutyEndpoints } from './duty/endpoints.ts';
import type { Endpoint } from './endpoint.ts';
import { homeEndpoints } from './home/endpoints.ts';
import { identityEndpoints } from './identity/endpoints.ts';
import { meetingEndpoints } from './meetings/endpoints.ts';
import { moneyFigureEndpoints } from './money-figures/endpoints.ts';
import { notificationEndpoints } from './notifications/endpoints.ts';
import { controlEndpoints } from './orders/endpoints.ts';
import { peopleEndpoints } from './people/endpoints.ts';
import { planEndpoints } from './plans/endpoints.ts';
import { reportEndpoints } from './reports/endpoints.ts';
import { returnEndpoints } from './returns/endpoints.ts';
import { scorecardEndpoints } from './scorecards/endpoints.ts';
import { searchEndpoints } from './search/endpoints.ts';
import { seriesEndpoints } from './series/endpoints.ts';
import { statementEndpoints } from './statements/endpoints.ts';
import { supervisionEndpoints } from './supervision/endpoints.ts';
import { systemEndpoints } from './system/endpoints.ts';
import { taskEndpoints } from './tasks/endpoints.ts';
import { traceEndpoints } from './traces/endpoints.ts';
import { unitEndpoints } from './units/endpoints.ts';
import { watchEndpoints } from './watch-list/endpoints.ts';

/** Every endpoint of the platform, by its id. */
export const endpoints = {
  ...identityEndpoints,
  ...peopleEndpoints,
  ...unitEndpoints,
  ...planEndpoints,
  ...taskEndpoints,
  ...reportEndpoints,
  ...supervisionEndpoints,
  ...meetingEndpoints,
  ...scorecardEndpoints,
  ...documentEndpoints,
  ...caseEndpoints,
  ...controlEndpoints,
  ...moneyFigureEndpoints,
  ...statementEndpoints,
  ...traceEndpoints,
  ...watchEndpoints,
  ...appealEndpoints,
  ...returnEndpoints,
  ...seriesEndpoints,
  ...dutyEndpoints,
  ...bankApiEndpoints,
  ...notificationEndpoints,
  ...searchEndpoints,
  ...homeEndpoints,
  ...auditEndpoints,
  ...systemEndpoints,
} as const;

/** The actions that a table of endpoints asks for. */
export type ActionOf<Table> = Table[keyof Table] extends infer One
  ? One extends Endpoint
    ? One['action']
    : never
  : never;

/** Every action the policy table must have a row for. */
export type Action = ActionOf<typeof endpoints>;
