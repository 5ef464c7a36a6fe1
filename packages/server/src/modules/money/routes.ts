import type { Route } from '../../kernel/http/handle.ts';
import { appealRoutes } from './appeals/appeal-routes.ts';
import { archiveRoutes } from './archives/archive-routes.ts';
import { bankApiRoutes } from './bank-api/bank-api-routes.ts';
import { bankDeskRoutes } from './bank-desk/bank-desk-routes.ts';
import { caseRoutes } from './cases/case-routes.ts';
import { figureRoutes } from './figures/figure-routes.ts';
import { dutyRoutes } from './duty/duty-routes.ts';
import { lawRoutes } from './law/law-routes.ts';
import { linkRoutes } from './linking/link-routes.ts';
import { orderRoutes } from './orders/order-routes.ts';
import { seriesRoutes } from './series/series-routes.ts';
import { statementRoutes } from './statements/statement-routes.ts';
import { traceRoutes } from './traces/trace-routes.ts';
import { watchRoutes } from './watch-list/watch-routes.ts';
import { returnRoutes } from './returns/return-routes.ts';
import { paperRoutes } from './papers/paper-routes.ts';

export const moneyRoutes: readonly Route[] = [
  ...caseRoutes,
  ...lawRoutes,
  ...orderRoutes,
  ...bankDeskRoutes,
  ...figureRoutes,
  ...statementRoutes,
  ...traceRoutes,
  ...watchRoutes,
  ...appealRoutes,
  ...returnRoutes,
  ...paperRoutes,
  ...linkRoutes,
  ...seriesRoutes,
  ...archiveRoutes,
  ...dutyRoutes,
  ...bankApiRoutes,
];
