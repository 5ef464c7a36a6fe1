export { appealsDue, releasesDue } from './appeals/owed-appeals.ts';
export { missedOpen } from './duty/missed-open.ts';
export { bankKeyRing, bankSystemOf } from './bank-api/bank-key-ring.ts';
export { rulesToConfirm } from './law/rules-to-confirm.ts';
export { moneyJobs } from './jobs.ts';
export { moneyRoutes } from './routes.ts';
export { ordersToAnswer, ordersToSeal } from './orders/owed-orders.ts';
export { deliveriesToTake, entriesToApprove, lateReceivers } from './watch-list/owed-entries.ts';
export { returnsToDecide, returnsToWork } from './returns/owed-returns.ts';
