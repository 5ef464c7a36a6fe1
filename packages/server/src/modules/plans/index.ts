export { findMeasure, ledgerInForce, measuresByLineage, measuresOfVersion } from './confirmed-measures.ts';
export { planVersionSubject } from './plan-views.ts';
export { planRoutes } from './routes.ts';
