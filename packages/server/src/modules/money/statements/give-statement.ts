import { statementEndpoints } from '@lianfang/contract/statements/endpoints';
import { ImportRefusal } from '@lianfang/engine/funds/import/import-refusal';
import { FileRefused } from '../../../kernel/files/file-refused.ts';
import { handle } from '../../../kernel/http/handle.ts';
import type { UploadedFile } from '../../../kernel/http/call.ts';
import { enqueue } from '../../../kernel/jobs/enqueue.ts';
import { orderSubject } from '../orders/order-subject.ts';
import { keepStatementFile } from './keep-statement-file.ts';
import { fullLines, readSettled } from './read-statement-file.ts';
import { readStatement } from './read-statement.ts';
import { isAhead, latestTold, mayBeTold } from './statement-fault.ts';
import { insertStatement } from './statement-store.ts';
import { freshStatement } from './statement-views.ts';
import { announceStatement } from './store-told.ts';

/** By the beginning of a text it is told whether its columns are certain; a large workbook is read in the background only. */
const beginning = 262_144;
const largeWorkbook = 4 * 1_048_576;

const columnFaults: readonly string[] = ['bad-map', 'unknown-columns', 'unsafe-guess', 'time-unit'];

const settle = async (file: UploadedFile, map: string | null, account: string, now: Temporal.Instant) => {
  const bytes = fullLines(file.bytes, beginning);
  if (bytes.length > largeWorkbook) return map;
  try {
    return (await readSettled({ name: file.fileName, map, account, latest: latestTold(now) }, bytes, () => undefined))
      .map;
  } catch (error) {
    if (error instanceof ImportRefusal) return error;
    throw error;
  }
};

/** The bank gives the movements of an account as a file. It is kept now and read in the background, all rows or none. */
export const giveStatement = handle(
  statementEndpoints.giveStatement,
  ({ params, tx }) => orderSubject(tx, params.orderId),
  async ({ body, files, subject, actor, tx, now, platform, refuse, note }) => {
    const { order } = subject;
    if (!mayBeTold(order)) refuse('statement-order');
    const [file] = files;
    if (!file || files.length > 1) return refuse('statement-file-missing');
    const { map: said, ...tells } = body;
    if (isAhead(tells, now)) refuse('statement-ahead');
    const map = await settle(file, said, order.account_number, now);
    if (map instanceof ImportRefusal) {
      const { code, words, columns } = map;
      return refuse(columnFaults.includes(code) ? 'statement-map' : 'statement-file-refused', { words, columns });
    }
    const kept = await keepStatementFile(platform.files, file);
    if (kept instanceof FileRefused) return refuse('statement-file-refused', { words: kept.refusal.words });
    const given = { origin: 'file' as const, tells, rows: null, file: kept, map };
    const { statement, isRepeat } = await insertStatement(tx, order, given, actor, now);
    if (!isRepeat) {
      await enqueue(tx, readStatement, { statementId: statement.id });
      await announceStatement(tx, statement);
    }
    note({ statementId: statement.id, sha256: kept.sha256, isRepeat });
    return { statement: await freshStatement(tx, statement.id), isRepeat };
  },
);
