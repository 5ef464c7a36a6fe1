import { statementEndpoints } from '@lianfang/contract/statements/endpoints';
import { type StatementPreview, statementLimits } from '@lianfang/contract/statements/statements';
import { ImportRefusal } from '@lianfang/engine/funds/import/import-refusal';
import { faultWords, type RowFault } from '@lianfang/engine/funds/import/row-fault';
import { handle } from '../../../kernel/http/handle.ts';
import { orderSubject } from '../orders/order-subject.ts';
import { type FileRead, fullLines, readSettled } from './read-statement-file.ts';
import { latestTold, mayBeTold } from './statement-fault.ts';

const sampleOf = ({ rows, parties }: FileRead, account: string): StatementPreview['sample'] =>
  Array.from({ length: Math.min(rows.count, statementLimits.sampleRows) }, (_, row) => {
    const { from, to, at, amount, channel = 'transfer', id } = rows.transfer(row);
    const isOut = from === account;
    const counterparty = isOut ? to : from;
    return {
      at: new Date(at).toISOString(),
      direction: isOut ? ('out' as const) : ('in' as const),
      amount,
      counterparty,
      counterpartyName: parties.get(counterparty)?.holder ?? null,
      channel,
      reference: rows.idNumber(row) < 0 ? null : (id ?? null),
    };
  });

const faultOf = ({ sheet, row, field, code, value }: RowFault) => ({
  sheet,
  row,
  field,
  code,
  value,
  words: faultWords[code],
});

const previewOf = (read: FileRead, account: string, faults: readonly RowFault[]): StatementPreview => ({
  map: read.summary.maps[0] ?? null,
  unclear: null,
  columns: [...read.summary.columns],
  sample: sampleOf(read, account),
  rows: read.summary.rows,
  taken: read.summary.taken,
  rejected: read.summary.rejected,
  faults: faults.map(faultOf),
});

const nothingRead = { sample: [], rows: 0, taken: 0, rejected: 0, faults: [] } as const;

const unclearOf = ({ words, columns }: ImportRefusal): StatementPreview => ({
  map: null,
  unclear: words,
  columns: [...columns],
  ...nothingRead,
  sample: [],
  faults: [],
});

/** What can be put right by saying what the columns hold. */
const isAboutColumns = (error: ImportRefusal): boolean => error.columns.length > 0;

/** How the beginning of a file would be read, for a person to look at before it is given. Nothing is kept. */
export const previewStatement = handle(
  statementEndpoints.previewStatement,
  ({ params, tx }) => orderSubject(tx, params.orderId),
  async ({ body, files, subject, now, refuse }) => {
    const { order } = subject;
    if (!mayBeTold(order)) refuse('statement-order');
    const [file] = files;
    if (!file || files.length > 1) return refuse('statement-file-missing');
    const bytes = body.isPart ? fullLines(file.bytes, file.bytes.length - 1) : file.bytes;
    const faults: RowFault[] = [];
    const keepFault = (fault: RowFault): void => {
      if (faults.length < statementLimits.sampleFaults) faults.push(fault);
    };
    const wish = { name: file.fileName, map: body.map, account: order.account_number, latest: latestTold(now) };
    try {
      return previewOf(await readSettled(wish, bytes, keepFault), order.account_number, faults);
    } catch (error) {
      if (!(error instanceof ImportRefusal)) throw error;
      if (isAboutColumns(error)) return unclearOf(error);
      return refuse(error.code === 'bad-map' ? 'statement-map' : 'statement-unreadable', { words: error.words });
    }
  },
);
