import { scorecardRefusals } from '@lianfang/contract/scorecards/refusals';
import { ScoreSheetRecord, ScoreSheetRow } from '@lianfang/contract/scorecards/sheets';
import type { Abilities } from '@lianfang/contract/values';
import type { Actor } from '../../../kernel/access/actor.ts';
import { explainedAbility } from '../../../kernel/access/why-not.ts';
import { firstDay, monthOf } from '../../../kernel/clock/month.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { sheetSubject, type SheetSubject } from './sheet-subject.ts';
import { faultsOf } from './sheet-text.ts';
import type { StoredSheet } from './sheet-views.ts';

const monthIn = (day: string | null): string | null => day?.slice(0, 7) ?? null;

const holdsOn = ({ state, validFrom, validTo }: StoredSheet, day: string): boolean =>
  state === 'published' && validFrom !== null && validFrom <= day && (validTo === null || day < validTo);

/** A sheet as a row of the list. */
export const sheetRow = (sheet: StoredSheet, now: Temporal.Instant): ScoreSheetRow =>
  ScoreSheetRow.parse({
    id: sheet.id,
    audience: sheet.audience,
    number: sheet.number,
    name: sheet.text.name,
    state: sheet.state,
    validFrom: monthIn(sheet.validFrom),
    validUntil: monthIn(sheet.validTo),
    inForce: holdsOn(sheet, firstDay(monthOf(now))),
    authorName: sheet.authorName,
    publishedAt: sheet.publishedAt,
    publishedByName: sheet.publishedByName,
    version: sheet.version,
  });

const abilitiesOf = (actor: Actor, { sheet, facts }: SheetSubject, faulty: boolean): Abilities => {
  const settled = sheet.state === 'draft' ? null : scorecardRefusals.sheetState;
  const unsound = faulty ? scorecardRefusals.sheetFaulty : null;
  return {
    editScoreSheet: explainedAbility(actor, 'score-sheet.edit', facts, settled),
    publishScoreSheet: explainedAbility(actor, 'score-sheet.publish', facts, settled ?? unsound),
    dropScoreSheet: explainedAbility(actor, 'score-sheet.drop', facts, settled),
  };
};

/** A sheet with its items, its faults and what the actor may do with it. */
export const sheetRecord = (subject: SheetSubject, actor: Actor, now: Temporal.Instant): ScoreSheetRecord => {
  const { sheet } = subject;
  const faults = faultsOf(sheet.audience, sheet.text);
  return ScoreSheetRecord.parse({
    ...sheetRow(sheet, now),
    ...sheet.text,
    faults,
    abilities: abilitiesOf(actor, subject, faults.length > 0),
  });
};

/** The record read afresh, for the reply of a command. */
export const freshSheet = async (
  tx: Reader,
  sheetId: string,
  actor: Actor,
  now: Temporal.Instant,
): Promise<ScoreSheetRecord> => {
  const subject = await sheetSubject(tx, sheetId);
  if (!subject) throw new Error(`sheet ${sheetId} vanished within its own transaction`);
  return sheetRecord(subject, actor, now);
};
