import { moneyFigureEndpoints } from '@lianfang/contract/money-figures/endpoints';
import { writeWorkbook } from '../../../kernel/documents/workbook/write-workbook.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { countFigures } from './count-figures.ts';
import { momentsOf } from './figure-filter.ts';
import { figuresWorkbook } from './figures-workbook.ts';

/** The figures as a workbook. */
export const exportMoneyFigures = handleAll(
  moneyFigureEndpoints.exportMoneyFigures,
  async ({ actor, query, tx, now, refuse }) => {
    if (momentsOf(query) === null) refuse('money-figures-span');
    const figures = await countFigures({ tx, actor, action: 'money-figures.export', filter: query, now });
    return {
      fileName: `资金处置成效${query.from}至${query.until}.xlsx`,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes: await writeWorkbook(figuresWorkbook(figures, now)),
    };
  },
);
