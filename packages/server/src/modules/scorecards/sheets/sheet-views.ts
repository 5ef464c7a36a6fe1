import { ScoreAudience, ScoreSheetState, ScoreSheetText } from '@lianfang/contract/scorecards/sheets';
import type { Reader } from '../../../kernel/database/connect.ts';
import { defaultSheet } from './default-sheets.ts';

/** A sheet with what is known of it; days are the first of their month. */
export interface StoredSheet {
  readonly id: string;
  readonly audience: ScoreAudience;
  readonly number: number;
  readonly state: ScoreSheetState;
  readonly text: ScoreSheetText;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly authorId: string | null;
  readonly authorName: string | null;
  readonly publishedAt: string | null;
  readonly publishedByName: string | null;
  readonly version: number;
}

const sheets = (tx: Reader) =>
  tx
    .selectFrom('score_sheet')
    .leftJoin('person as author', 'author.id', 'score_sheet.author_id')
    .leftJoin('person as publisher', 'publisher.id', 'score_sheet.published_by')
    .selectAll('score_sheet')
    .select(['author.name as author_name', 'publisher.name as publisher_name']);

type SheetRow = Awaited<ReturnType<ReturnType<typeof sheets>['execute']>>[number];

const sheetOf = (row: SheetRow): StoredSheet => ({
  id: row.id,
  audience: ScoreAudience.parse(row.audience),
  number: row.number,
  state: ScoreSheetState.parse(row.state),
  text: ScoreSheetText.parse(row.content),
  validFrom: row.valid_from,
  validTo: row.valid_to,
  authorId: row.author_id,
  authorName: row.author_name,
  publishedAt: row.published_at,
  publishedByName: row.publisher_name,
  version: row.version,
});

/** Every sheet of an audience, newest first; the one that the platform comes with is always the last. */
export const sheetsFor = async (tx: Reader, audience: ScoreAudience): Promise<StoredSheet[]> => {
  const rows = await sheets(tx).where('audience', '=', audience).orderBy('number', 'desc').execute();
  const stored = rows.map(sheetOf);
  return stored.some(({ number }) => number === 1) ? stored : [...stored, defaultSheet(audience)];
};

/** The sheet that an id names, or null. */
export const findSheet = async (tx: Reader, sheetId: string): Promise<StoredSheet | null> => {
  const row = await sheets(tx).where('score_sheet.id', '=', sheetId).executeTakeFirst();
  if (row) return sheetOf(row);
  return ScoreAudience.options.map(defaultSheet).find(({ id }) => id === sheetId) ?? null;
};

/** The published sheet that holds for a month, given by its first day. */
export const sheetInForce = async (tx: Reader, audience: ScoreAudience, day: string): Promise<StoredSheet> => {
  const row = await sheets(tx)
    .where('audience', '=', audience)
    .where('state', '=', 'published')
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', day)]))
    .executeTakeFirst();
  return row ? sheetOf(row) : defaultSheet(audience);
};
