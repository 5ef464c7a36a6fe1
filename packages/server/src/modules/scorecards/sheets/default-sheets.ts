import type { ScoreAudience } from '@lianfang/contract/scorecards/sheets';
import { memberUnitSheet } from '@lianfang/engine/scorecard/member-unit-sheet';
import { townshipSheet } from '@lianfang/engine/scorecard/township-sheet';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { sheetText } from './sheet-text.ts';
import type { StoredSheet } from './sheet-views.ts';

/** Before any month the platform knows of. */
const since = '2020-01-01';
const published = '2020-01-01T00:00:00.000Z';

const defaults = {
  'member-unit': { id: '00000048-0000-7000-8000-000000000001', sheet: memberUnitSheet },
  township: { id: '00000048-0000-7000-8000-000000000002', sheet: townshipSheet },
} as const satisfies Record<ScoreAudience, unknown>;

/** The sheet that the platform comes with, as if it were stored: number 1 of its audience. */
export const defaultSheet = (audience: ScoreAudience): StoredSheet => ({
  id: defaults[audience].id,
  audience,
  number: 1,
  state: 'published',
  text: sheetText(defaults[audience].sheet),
  validFrom: since,
  validTo: null,
  authorId: null,
  authorName: null,
  publishedAt: published,
  publishedByName: null,
  version: 1,
});

/** Stores the sheet that the platform comes with, where that has not happened yet. */
export const installDefault = async (tx: Transaction, audience: ScoreAudience): Promise<void> => {
  const sheet = defaultSheet(audience);
  await tx
    .insertInto('score_sheet')
    .values({
      id: sheet.id,
      audience,
      number: sheet.number,
      state: sheet.state,
      content: JSON.stringify(sheet.text),
      valid_from: since,
      created_at: published,
      published_at: published,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};
