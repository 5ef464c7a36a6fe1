import { type AppealText, appealLifecycle, AppealState } from '@lianfang/contract/appeals/appeals';
import { after } from '@lianfang/contract/lifecycle';
import type { Updateable } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Actor, auditName } from '../../../kernel/access/actor.ts';
import type { Secrets } from '../../../kernel/access/secrets.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import type { Appeal } from '../../../kernel/database/tables/appeal.ts';
import { announcePath } from '../../../kernel/live/announce-path.ts';
import { notify } from '../../notifications/index.ts';
import { startLawClock } from '../law/start-clock.ts';
import { takeNumbersNow } from '../../../kernel/database/take-numbers.ts';
import type { AppealFound } from './appeal-subject.ts';
import { sealAppealText } from './appeal-text.ts';

/** An appeal as it came in. */
export interface NewAppeal {
  readonly unit: { readonly id: string; readonly path: string };
  readonly channel: 'form' | 'letter';
  readonly text: AppealText;
  readonly codeMac: string | null;
  readonly receivedAt: Temporal.Instant;
}

/** Adds a line to the history of an appeal. */
export const insertAppealEvent = async (
  tx: Transaction,
  appealId: string,
  { move, reason = '' }: { readonly move: string; readonly reason?: string },
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> => {
  await tx
    .insertInto('appeal_event')
    .values({ appeal_id: appealId, at: now.toString(), id: uuid(), move, actor: auditName(actor), reason })
    .execute();
};

const tellReceived = async (
  tx: Transaction,
  { id, unit, number }: { readonly id: string; readonly unit: NewAppeal['unit']; readonly number: string },
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> => {
  const to = { mayDo: 'appeal.examine', on: { unitPath: unit.path } } as const;
  const words = { zh: `收到申诉 ${number}`, en: `Appeal ${number} was received` };
  await notify(tx, { to, kind: 'appeal-received', subject: { kind: 'appeal', id }, words, by: actor }, now);
};

/** Adds an appeal under the next number of the year; its clock runs from the moment it came. */
export const insertAppeal = async (
  tx: Transaction,
  secrets: Secrets,
  draft: NewAppeal,
  actor: Actor,
  now: Temporal.Instant,
): Promise<{ readonly id: string; readonly number: string; readonly dueAt: string }> => {
  const id = uuid();
  const clock = await startLawClock(tx, 'appeal.answer', draft.receivedAt, now);
  const { year, number } = await takeNumbersNow(tx, { table: 'appeal_number' }, now);
  await tx
    .insertInto('appeal')
    .values({
      id,
      year,
      number,
      unit_id: draft.unit.id,
      channel: draft.channel,
      code_mac: draft.codeMac,
      text_sealed: sealAppealText(secrets, id, draft.text),
      received_at: draft.receivedAt.toString(),
      due_at: clock.end,
      warnings: [...clock.warnings],
      clock_basis: clock.basis,
      rule_id: clock.ruleId,
      created_at: now.toString(),
    })
    .execute();
  await insertAppealEvent(tx, id, { move: draft.channel === 'form' ? 'lodgeAppeal' : 'enterAppeal' }, actor, now);
  await announcePath(tx, 'appeal', id, draft.unit.path);
  const numberText = `申诉〔${year}〕${number}号`;
  await tellReceived(tx, { id, unit: draft.unit, number: numberText }, actor, now);
  return { id, number: numberText, dueAt: clock.end };
};

export type AppealMoveName = keyof typeof appealLifecycle.moves;

export interface AppealMove {
  readonly move: AppealMoveName;
  readonly version: number;
  readonly reason?: string;
  readonly change?: Omit<Updateable<Appeal>, 'id' | 'state' | 'version'>;
}

/** Moves an appeal along its lifecycle and writes its history. Returns the code to refuse with, or null where it is done. */
export const moveAppeal = async (
  tx: Transaction,
  appeal: AppealFound,
  { move, version, reason = '', change = {} }: AppealMove,
  actor: Actor,
  now: Temporal.Instant,
): Promise<'appeal-state' | 'changed-meanwhile' | null> => {
  const state = after(appealLifecycle, AppealState.parse(appeal.state), move);
  if (state === null) return 'appeal-state';
  const result = await tx
    .updateTable('appeal')
    .set({ ...change, state, version: version + 1 })
    .where('id', '=', appeal.id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return 'changed-meanwhile';
  await insertAppealEvent(tx, appeal.id, { move, reason }, actor, now);
  await announcePath(tx, 'appeal', appeal.id, appeal.unit_path);
  return null;
};
