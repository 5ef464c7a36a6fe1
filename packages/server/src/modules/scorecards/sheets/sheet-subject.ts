import type { Reader } from '../../../kernel/database/connect.ts';
import type { Subject } from '../../../kernel/http/call.ts';
import { findCounty, unitFacts } from '../../units/index.ts';
import { findSheet, type StoredSheet } from './sheet-views.ts';

/** A sheet as the subject of a call: it belongs to the county. */
export interface SheetSubject extends Subject {
  readonly sheet: StoredSheet;
}

const subjectOf = (sheet: StoredSheet, county: { readonly id: string; readonly path: string }): SheetSubject => ({
  kind: 'score-sheet',
  id: sheet.id,
  unitId: county.id,
  facts: { ...unitFacts(county), authorId: sheet.authorId },
  sheet,
});

/** The sheet that an id names, or null. */
export const sheetSubject = async (tx: Reader, sheetId: string): Promise<SheetSubject | null> => {
  const sheet = await findSheet(tx, sheetId);
  return sheet && subjectOf(sheet, await findCounty(tx));
};
