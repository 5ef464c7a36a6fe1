import { statementEndpoints } from '@lianfang/contract/statements/endpoints';
import { FileRefused } from '../../../kernel/files/file-refused.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { orderSubject } from '../orders/order-subject.ts';
import { keepStatementFile } from './keep-statement-file.ts';
import { mayBeTold, rowsFault } from './statement-fault.ts';
import { storeRows } from './store-rows.ts';

/** An officer writes down what a bank told on paper; the paper is kept beside it. */
export const enterStatement = handle(
  statementEndpoints.enterStatement,
  ({ params, tx }) => orderSubject(tx, params.orderId),
  async ({ body, files, subject, actor, tx, now, platform, refuse, note }) => {
    const { order } = subject;
    if (!mayBeTold(order)) refuse('statement-order');
    const [paper] = files;
    if (!paper || files.length > 1) return refuse('statement-file-missing');
    const fault = rowsFault(order.account_number, body, now);
    if (fault) refuse(fault);
    const file = await keepStatementFile(platform.files, paper);
    if (file instanceof FileRefused) return refuse('statement-file-refused', { words: file.refusal.words });
    const { rows, ...tells } = body;
    const given = await storeRows(tx, order, { origin: 'paper', tells, rows, file, map: null }, actor, now);
    note({ statementId: given.statement.id, sha256: file.sha256, isRepeat: given.isRepeat });
    return given;
  },
);
