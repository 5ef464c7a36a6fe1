export { bankKeyRing, bankSystemOf } from './bank-api/bank-key-ring.ts';
export { confirmedSamples } from './cases/confirmed-samples.ts';
export { beginLinking } from './linking/case-links.ts';
export { moneyJobs } from './jobs.ts';
export { moneyDuties } from './money-duties.ts';
export { moneyRoutes } from './routes.ts';
