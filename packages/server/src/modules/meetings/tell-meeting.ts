import type { Action } from '@lianfang/contract/endpoints';
import type { meetingLifecycle } from '@lianfang/contract/meetings/meetings';
import type { NotificationKind } from '@lianfang/contract/notifications/kinds';
import type { Actor } from '../../kernel/access/actor.ts';
import { timeZone } from '../../kernel/clock/clock.ts';
import type { Transaction } from '../../kernel/database/connect.ts';
import { announce } from '../../kernel/live/announce.ts';
import { notify } from '../notifications/index.ts';
import { type MeetingFound, type MeetingSubject, meetingSubject } from './meeting-subject.ts';

export type MeetingMoveName = keyof typeof meetingLifecycle.moves;

interface Telling {
  readonly to: 'invited' | 'writer' | Action;
  readonly kind: NotificationKind;
  readonly zh: string;
  readonly en: string;
}

/** Moves that somebody has to hear of. */
const tellings: Partial<Record<MeetingMoveName | 'planMeeting', Telling>> = {
  planMeeting: { to: 'invited', kind: 'meeting-invited', zh: '会议通知', en: 'Meeting' },
  amendMeeting: { to: 'invited', kind: 'meeting-changed', zh: '会议有调整', en: 'Meeting changed' },
  cancelMeeting: { to: 'invited', kind: 'meeting-changed', zh: '会议取消', en: 'Meeting cancelled' },
  submitMinutes: { to: 'meeting.confirm-minutes', kind: 'minutes-waiting', zh: '纪要待您确认', en: 'Minutes wait' },
  returnMinutes: { to: 'writer', kind: 'minutes-waiting', zh: '纪要被退回', en: 'Minutes returned' },
  confirmMinutes: { to: 'invited', kind: 'meeting-changed', zh: '纪要已确认', en: 'Minutes confirmed' },
};

const whenAndWhere = ({ starts_at: startsAt, place }: MeetingFound): string => {
  const at = Temporal.Instant.from(startsAt).toZonedDateTimeISO(timeZone);
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${at.toPlainDate().toString()} ${time}，${place}`;
};

const receiversOf = (to: Telling['to'], { facts, meeting }: MeetingSubject) => {
  // Those of the county have planned it themselves; the invitation is for the units.
  if (to === 'invited') return { mayDo: 'meeting.sign-in', on: { unitPaths: facts.unitPaths ?? [] } } as const;
  if (to === 'writer') return { personIds: meeting.minutes_by === null ? [] : [meeting.minutes_by] };
  return { mayDo: to, on: facts };
};

/** Tells open pages of the office, and the people a move concerns. */
export const tellMeeting = async (
  tx: Transaction,
  id: string,
  move: MeetingMoveName | 'planMeeting',
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> => {
  const subject = await meetingSubject(tx, id);
  if (!subject) return;
  const { meeting } = subject;
  await announce(tx, { topic: 'meeting', id, unitIds: [meeting.county_id] });
  const telling = tellings[move];
  if (!telling) return;
  const detail = `《${meeting.title}》（${whenAndWhere(meeting)}）`;
  const words = { zh: `${telling.zh}：${detail}`, en: `${telling.en}: ${meeting.title}, ${meeting.place}` };
  const about = { kind: 'meeting', id } as const;
  await notify(tx, { to: receiversOf(telling.to, subject), kind: telling.kind, subject: about, words, by: actor }, now);
};
