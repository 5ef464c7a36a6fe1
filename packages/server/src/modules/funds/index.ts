export { fundSource } from './fund-source.ts';
export { openFundLedger, storeTransfers } from './fund-store.ts';
