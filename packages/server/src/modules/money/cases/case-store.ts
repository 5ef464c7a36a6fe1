import { fraudTypesVersion } from '@lianfang/contract/cases/fraud-types';
import type { CaseState, CaseText } from '@lianfang/contract/cases/cases';
import type { Updateable } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Actor, auditName } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import type { FraudCase } from '../../../kernel/database/tables/fraud-case.ts';
import { announcePath } from '../../../kernel/live/announce-path.ts';
import { takeNumbersNow } from '../../../kernel/database/take-numbers.ts';
import type { CaseFound } from './case-subject.ts';

/** The columns of what an officer writes. */
export const caseColumns = (text: CaseText) => ({
  alarm_number: text.alarmNumber,
  received_at: text.receivedAt,
  channel: text.channel,
  second_officer_id: text.secondOfficerId,
  type: text.type,
  tags: text.tags,
  place: text.place,
  first_contact: text.firstContact === null ? null : JSON.stringify(text.firstContact),
  tools: text.tools,
  narrative: text.narrative,
  leak_source: text.leakSource,
});

export interface NewCase {
  readonly id: string;
  readonly unitId: string;
  readonly officerId: string | null;
  readonly text: CaseText;
  readonly placeName: string | null;
  readonly victimSealed: string | null;
}

/** Adds a case under the next number of the year. */
export const insertCase = async (tx: Transaction, draft: NewCase, now: Temporal.Instant): Promise<void> => {
  await tx
    .insertInto('fraud_case')
    .values({
      id: draft.id,
      ...(await takeNumbersNow(tx, { table: 'case_number' }, now)),
      unit_id: draft.unitId,
      officer_id: draft.officerId,
      types_version: fraudTypesVersion,
      victim_sealed: draft.victimSealed,
      place_name: draft.placeName,
      created_at: now.toString(),
      ...caseColumns(draft.text),
    })
    .execute();
};

export type CaseChange = Omit<Updateable<FraudCase>, 'id' | 'version' | 'state'> & { readonly state?: CaseState };

export interface CaseAct {
  readonly move: string;
  readonly version: number;
  readonly reason?: string;
  readonly change?: CaseChange;
}

/** Adds a line to the history of a case. */
export const insertCaseEvent = async (
  tx: Transaction,
  id: string,
  { move, reason = '' }: Pick<CaseAct, 'move' | 'reason'>,
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> => {
  await tx
    .insertInto('case_event')
    .values({ case_id: id, at: now.toString(), id: uuid(), move, actor: auditName(actor), reason })
    .execute();
};

/** Changes a case where its version is still the given one, and writes its history; false where somebody was faster. */
export const changeCase = async (
  tx: Transaction,
  found: Pick<CaseFound, 'id' | 'unit_path'>,
  act: CaseAct,
  actor: Actor,
  now: Temporal.Instant,
): Promise<boolean> => {
  const result = await tx
    .updateTable('fraud_case')
    .set({ ...act.change, version: act.version + 1 })
    .where('id', '=', found.id)
    .where('version', '=', act.version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await insertCaseEvent(tx, found.id, act, actor, now);
  await announcePath(tx, 'case', found.id, found.unit_path);
  return true;
};
