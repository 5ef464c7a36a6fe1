export {
  findMeasure,
  ledgerInForce,
  measuresByLineage,
  measuresOfVersion,
  versionsInForce,
} from './confirmed-measures.ts';
export { planVersionSubject } from './plan-views.ts';
export { planRoutes } from './routes.ts';
export { findPlans, plansWaiting } from './plans-waiting.ts';
