import { archiveFields, type ArchiveFault } from '@lianfang/contract/series/archives';
import { csvLine } from '../../../kernel/documents/workbook/csv-line.ts';

const fieldWord = (field: ArchiveFault['field']): string => (field === null ? '' : archiveFields[field].zh);

/** Rows that were not taken, each fault with its reason, as a CSV for a person to correct by. */
export const rejectsFile = (faults: readonly ArchiveFault[]): Uint8Array => {
  const head = csvLine(['行号 row', '列 field', '原因', 'reason', '内容 value']);
  const lines = faults.map(({ row, field, words, value }) =>
    csvLine([String(row), fieldWord(field), words.zh, words.en, value]),
  );
  return new TextEncoder().encode(`\ufeff${head}${lines.join('')}`);
};
