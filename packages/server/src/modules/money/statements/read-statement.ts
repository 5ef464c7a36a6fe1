import { StatementId } from '@lianfang/contract/ids';
import { statementRefusals } from '@lianfang/contract/statements/refusals';
import { ImportRefusal, type Words } from '@lianfang/engine/funds/import/import-refusal';
import { z } from 'zod';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { readWith, writeWith } from '../../../kernel/database/transact.ts';
import { FileRefused } from '../../../kernel/files/file-refused.ts';
import type { Platform } from '../../../kernel/http/platform.ts';
import { defineOuterJob } from '../../../kernel/jobs/define-job.ts';
import { keepStatementFile } from './keep-statement-file.ts';
import { readStatementFile } from './read-statement-file.ts';
import { RejectRows } from './reject-rows.ts';
import { latestTold } from './statement-fault.ts';
import { type StatementFound, statementSubject } from './statement-subject.ts';
import { announceStatement, storeTold } from './store-told.ts';
import { type Told, toldByFile } from './told.ts';

/** How often whoever watches is told how far the reading is. */
const bytesBetween = 4 * 1_048_576;

const findReading = async (platform: Platform, id: string): Promise<StatementFound | null> => {
  const found = await readWith(platform.database, (tx) => statementSubject(tx, id));
  return found?.statement.state === 'reading' ? found.statement : null;
};

/** The statement, locked, where it still waits to be read. */
const lockReading = async (tx: Transaction, id: string): Promise<StatementFound | null> => {
  const row = await tx
    .selectFrom('statement')
    .select('state')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return row.state === 'reading' ? ((await statementSubject(tx, id))?.statement ?? null) : null;
};

const tellProgress = (platform: Platform, statement: StatementFound, read: number): Promise<void> =>
  writeWith(platform.database, async (tx) => {
    await tx
      .updateTable('statement')
      .set({ bytes_read: BigInt(read) })
      .where('id', '=', statement.id)
      .where('state', '=', 'reading')
      .execute();
    await announceStatement(tx, statement);
  });

async function* watched(platform: Platform, statement: StatementFound): AsyncGenerator<Uint8Array> {
  const stream = await platform.files.open(statement.sha256 ?? '');
  if (stream === undefined) throw new Error(`the file of statement ${statement.id} is not in the store`);
  let [read, told] = [0, 0];
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    yield chunk;
    read += chunk.length;
    if (read - told < bytesBetween) continue;
    told = read;
    await tellProgress(platform, statement, read);
  }
}

interface Outcome {
  readonly told: Told | null;
  readonly reason: Words | null;
  readonly rejects: RejectRows;
}

const readAll = async (platform: Platform, statement: StatementFound, now: Temporal.Instant): Promise<Outcome> => {
  const rejects = new RejectRows();
  const { account, column_map: map, file_name: name } = statement;
  const file = { name: name ?? '', bytes: watched(platform, statement), map, account, latest: latestTold(now) };
  try {
    const { rows, summary, balances, parties } = await readStatementFile(file, (fault) => rejects.add(fault));
    const { failed, rejected } = summary;
    const told = toldByFile(account, rows, { balances, parties, rows: summary.rows, failed, rejected });
    const isEmpty = told.transfers.length === 0 && (statement.balance_at === null || rejected > 0);
    return isEmpty
      ? { told: null, reason: statementRefusals.nothingTold.words, rejects }
      : { told, reason: null, rejects };
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
    return { told: null, reason: error.words, rejects };
  }
};

const keepRejects = async (platform: Platform, rejects: RejectRows): Promise<string | null> => {
  if (rejects.count === 0) return null;
  const kept = await keepStatementFile(platform.files, {
    fileName: 'rejects.csv',
    contentType: 'text/csv',
    bytes: rejects.bytes,
  });
  if (kept instanceof FileRefused) throw kept;
  return kept.sha256;
};

/**
 * Reads the file of a statement and stores all its good rows in one transaction, or says why it stores none. A server
 * that dies on the way has stored nothing, and the job runs again.
 */
export const readStatement = defineOuterJob({
  name: 'read-statement',
  payload: z.strictObject({ statementId: StatementId }),
  run: async ({ payload, platform, now }) => {
    const statement = await findReading(platform, payload.statementId);
    if (statement === null) return;
    const { told, reason, rejects } = await readAll(platform, statement, now);
    const rejected = await keepRejects(platform, rejects);
    await writeWith(platform.database, async (tx) => {
      const locked = await lockReading(tx, statement.id);
      if (locked === null) return;
      const said = reason === null ? {} : { state: 'refused', reason_zh: reason.zh, reason_en: reason.en };
      await tx
        .updateTable('statement')
        .set({ rejects_sha256: rejected, ...said })
        .where('id', '=', locked.id)
        .execute();
      if (told === null) await announceStatement(tx, locked);
      else await storeTold(tx, locked, told, now);
    });
  },
});
