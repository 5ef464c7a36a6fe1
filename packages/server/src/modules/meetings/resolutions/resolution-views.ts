import type { Action } from '@lianfang/contract/endpoints';
import { after } from '@lianfang/contract/lifecycle';
import {
  resolutionLifecycle,
  ResolutionRecord,
  ResolutionRow,
  ResolutionState,
} from '@lianfang/contract/meetings/meetings';
import { meetingRefusals } from '@lianfang/contract/meetings/refusals';
import type { Abilities } from '@lianfang/contract/values';
import type { Actor } from '../../../kernel/access/actor.ts';
import { explainedAbility } from '../../../kernel/access/why-not.ts';
import { dayOf } from '../../../kernel/clock/clock.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { meetingHistory } from '../meeting-event-views.ts';
import { personName } from '../person-name.ts';
import {
  allResolutions,
  type ResolutionFound,
  type ResolutionSubject,
  resolutionSubject,
} from './resolution-subject.ts';

/** A found resolution as a row of a list. */
export const resolutionRowOf = (row: ResolutionFound, now: Temporal.Instant): ResolutionRow =>
  ResolutionRow.parse({
    id: row.id,
    meetingId: row.meeting_id,
    meetingTitle: row.meeting_title,
    unitId: row.unit_id,
    unitName: row.unit_name,
    text: row.text,
    dueOn: row.due_on,
    state: row.state,
    overdue: row.state === 'open' && row.due_on < dayOf(now),
    version: row.version,
  });

/** What a meeting resolved, in the order of its minutes. */
export const resolutionsOfMeeting = async (
  tx: Reader,
  meetingId: string,
  now: Temporal.Instant,
): Promise<ResolutionRow[]> => {
  const rows = await allResolutions(tx)
    .where('resolution.meeting_id', '=', meetingId)
    .orderBy('resolution.position')
    .execute();
  return rows.map((row) => resolutionRowOf(row, now));
};

const acts = {
  reportResolution: 'resolution.report',
  returnResolution: 'resolution.return',
  acceptResolution: 'resolution.accept',
  withdrawResolution: 'resolution.withdraw',
} as const satisfies Partial<Record<keyof typeof resolutionLifecycle.moves, Action>>;

const abilitiesOf = (actor: Actor, { resolution, facts }: ResolutionSubject): Abilities => {
  const state = ResolutionState.parse(resolution.state);
  const moves = Object.keys(acts) as (keyof typeof acts)[];
  return Object.fromEntries(
    moves.map((move) => {
      const obstacle = after(resolutionLifecycle, state, move) === null ? meetingRefusals.resolutionState : null;
      return [move, explainedAbility(actor, acts[move], facts, obstacle)];
    }),
  );
};

/** The whole record of a resolution as the actor may see it. */
export const resolutionRecord = async (
  tx: Reader,
  subject: ResolutionSubject,
  actor: Actor,
  now: Temporal.Instant,
): Promise<ResolutionRecord> => {
  const { resolution } = subject;
  return ResolutionRecord.parse({
    ...resolutionRowOf(resolution, now),
    progress: resolution.progress,
    reportedAt: resolution.reported_at,
    reportedByName: await personName(tx, resolution.reported_by),
    acceptedAt: resolution.accepted_at,
    acceptedByName: await personName(tx, resolution.accepted_by),
    history: await meetingHistory(tx, resolution.id),
    abilities: abilitiesOf(actor, subject),
  });
};

/** The record read afresh, for the reply of a command. */
export const freshResolution = async (
  tx: Reader,
  id: string,
  actor: Actor,
  now: Temporal.Instant,
): Promise<ResolutionRecord> => {
  const subject = await resolutionSubject(tx, id);
  if (!subject) throw new Error(`resolution ${id} vanished within its own transaction`);
  return resolutionRecord(tx, subject, actor, now);
};
