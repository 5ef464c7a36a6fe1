import { sqlSource, type SqlSourceOptions } from '@lianfang/engine/funds/source/sql-source';
import type { TransferSource } from '@lianfang/engine/funds/source/transfer-source';
import type { Reader } from '../../kernel/database/connect.ts';
import { runQueryOn } from './run-query.ts';

/** The transfers of one ledger of the database, for traces. A trace is consistent within one transaction's snapshot. */
export const fundSource = (
  query: Reader,
  ledgerId: string,
  limits: Pick<SqlSourceOptions, 'most' | 'historyMs'> = {},
): TransferSource => sqlSource({ query: runQueryOn(query), ledgerId, ...limits });
