import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import { handleAll } from '../../../kernel/http/handle.ts';
import { snapshotRows } from './snapshot-views.ts';

/** Frozen scorecards with their hashes. */
export const listScoreSnapshots = handleAll(scorecardEndpoints.listScoreSnapshots, async ({ query, tx }) => ({
  rows: await snapshotRows(tx, query),
}));
