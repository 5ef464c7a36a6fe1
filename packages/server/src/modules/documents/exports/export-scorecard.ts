import { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import { monthOf } from '../../../kernel/clock/month.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import type { CellValue, Column } from '../../../kernel/documents/workbook/workbook.ts';
import { writeWorkbook } from '../../../kernel/documents/workbook/write-workbook.ts';
import type { FileReply } from '../../../kernel/http/call.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { scorecardReply, shownScorecard } from '../../scorecards/index.ts';
import { xlsxType } from '../writing/keep-paper.ts';
import { listPaper } from './list-paper.ts';
import { type Card, cardHeaders, cardRow, cardTitle } from './scorecard-rows.ts';

/** Figures as numbers, so that a spreadsheet can reckon with them. */
const cellOf = (text: string, index: number): CellValue =>
  index !== 1 && /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;

const columnOf = (header: string, index: number): Column => {
  if (index === 1) return { header, kind: 'text' };
  return { header, kind: index === 0 ? 'integer' : 'decimal' };
};

const asWorkbook = async (card: Card): Promise<FileReply> => {
  const title = cardTitle(card);
  const sheet = {
    name: '考核结果',
    title,
    columns: cardHeaders(card).map(columnOf),
    rows: card.rows.map((row) => cardRow(row, card).map(cellOf)),
  };
  const bytes = await writeWorkbook({ sheets: [sheet], asOf: Temporal.Instant.from(card.asOf) });
  return { fileName: `${title}.xlsx`, mediaType: xlsxType, bytes };
};

const asPaper = (tx: Reader, card: Card, now: Temporal.Instant): Promise<FileReply> => {
  const title = cardTitle(card);
  const hash = card.snapshot && card.standing === 'frozen' ? `存档校验值（SHA-256）：${card.snapshot.sha256}。` : '';
  return listPaper(
    tx,
    {
      title,
      opening: `按照《${card.sheet.name.zh}》（第${card.sheet.number}版）考核${card.rows.length}个单位，结果见附件。${hash}`,
      tableTitle: title,
      table: {
        kind: 'table',
        caption: '',
        columns: cardHeaders(card).map((header, index) => ({
          header,
          weight: index === 1 ? 4 : 1.5,
          align: index === 1 ? 'left' : 'center',
        })),
        rows: card.rows.map((row) => cardRow(row, card)),
      },
      remark: card.rule.zh,
      asOf: Temporal.Instant.from(card.asOf),
    },
    now,
  );
};

/** The scorecard of a month as a file, with what its reader may see. */
export const exportScorecard = handleAll(
  documentEndpoints.exportScorecard,
  async ({ params, query, actor, tx, now, refuse }) => {
    if (params.month > monthOf(now)) refuse('score-month-ahead');
    const shown = await shownScorecard(tx, params.audience, params.month, query.show, now);
    const card = await scorecardReply(tx, shown, actor);
    return query.format === 'xlsx' ? asWorkbook(card) : asPaper(tx, card, now);
  },
);
