import { statementLimits } from '@lianfang/contract/statements/statements';
import { faultWords, type RowFault } from '@lianfang/engine/funds/import/row-fault';
import { csvLine } from '../../../kernel/documents/workbook/csv-line.ts';

const longestRow = 2000;

/** Collects the rows that are not taken, as a CSV for the bank to correct: row, sheet, field, reason, the row itself. */
export class RejectRows {
  #count = 0;
  readonly #lines: string[] = [];

  add({ sheet, row, field, code, cells }: RowFault): void {
    this.#count += 1;
    if (this.#count > statementLimits.rejects) return;
    const { zh, en } = faultWords[code];
    this.#lines.push(csvLine([String(row), sheet ?? '', field ?? '', zh, en, cells.join(' | ').slice(0, longestRow)]));
  }

  get count(): number {
    return this.#count;
  }

  /** UTF-8 with its mark, as spreadsheets ask for. */
  get bytes(): Uint8Array {
    const head = csvLine(['行号 row', '工作表 sheet', '列 field', '原因', 'reason', '原始内容 row as given']);
    const left = this.#count - statementLimits.rejects;
    const rest = left > 0 ? csvLine(['', '', '', `另有 ${left} 行未列出`, `${left} more rows are not listed`, '']) : '';
    return new TextEncoder().encode(`\ufeff${head}${this.#lines.join('')}${rest}`);
  }
}
