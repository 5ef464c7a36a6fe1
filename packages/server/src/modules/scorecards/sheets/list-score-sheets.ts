import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import { ScoreAudience } from '@lianfang/contract/scorecards/sheets';
import { mayDo } from '../../../kernel/access/decide.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { findCounty, unitFacts } from '../../units/index.ts';
import { sheetRow } from './sheet-record.ts';
import { sheetsFor } from './sheet-views.ts';

/** Sheets of every audience; drafts only for those who may edit them. */
export const listScoreSheets = handleAll(scorecardEndpoints.listScoreSheets, async ({ actor, query, tx, now }) => {
  const audiences = query.audience ? [query.audience] : ScoreAudience.options;
  const drafts = mayDo(actor, 'score-sheet.edit', unitFacts(await findCounty(tx)));
  const rows = [];
  for (const audience of audiences) rows.push(...(await sheetsFor(tx, audience)));
  return { rows: rows.filter(({ state }) => drafts || state === 'published').map((sheet) => sheetRow(sheet, now)) };
});
