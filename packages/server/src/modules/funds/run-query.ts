import type { RunQuery } from '@lianfang/engine/funds/source/sql-reader';
import { CompiledQuery } from 'kysely';
import type { Reader } from '../../kernel/database/connect.ts';

/** Runs the engine's statements on a connection or within a transaction. */
export const runQueryOn =
  (query: Reader): RunQuery =>
  async (text, parameters) =>
    (await query.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, [...parameters]))).rows;
