import { endOf, plainDay } from '@lianfang/engine/calendar/day';
import { sql } from 'kysely';
import { asWritten, type Duty, type FindOwed, nothingOwed, owedOnce } from '../../kernel/access/owed.ts';
import { dayOf } from '../../kernel/clock/clock.ts';
import { findCounty } from '../units/index.ts';
import { countyCalendar } from './calendar-views.ts';

/** A backup is due every night; hours after which one is missing, with room for a slow one. */
const backupEvery = 26;

/** The newest backup that was not removed, where it failed or is too old; and where there is none at all. */
const backupLate: FindOwed = async (tx, _actor, now) => {
  const last = await tx
    .selectFrom('backup_run')
    .select(['id', 'state', 'started_at'])
    .where('state', '<>', 'removed')
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last) {
    const county = await findCounty(tx);
    const title = { zh: '还没有备份', en: 'There is no backup yet' };
    return owedOnce({ subjectId: county.id, title, remark: asWritten(''), unitName: null, dueAt: null }, now);
  }
  const due = Temporal.Instant.from(last.started_at).add({ hours: backupEvery });
  const isLate = Temporal.Instant.compare(due, now) <= 0;
  if (!isLate && last.state !== 'failed') return nothingOwed;
  const failed = { zh: '最近一次备份失败', en: 'The last backup failed' };
  const title = last.state === 'failed' ? failed : { zh: '备份已中断', en: 'Backups have stopped' };
  const dueAt = isLate ? due.toString() : null;
  return owedOnce({ subjectId: last.id, title, remark: asWritten(''), unitName: null, dueAt }, now);
};

/** Messages to the outside that were given up, as one line. */
const messagesDead: FindOwed = async (tx, _actor, now) => {
  const dead = await tx
    .selectFrom('outbox_message')
    .select([sql<number>`count(*)::int`.as('count'), sql<string | null>`min(id::text)`.as('id')])
    .where('state', '=', 'dead')
    .executeTakeFirstOrThrow();
  if (dead.id === null) return nothingOwed;
  const title = {
    zh: `${dead.count} 条外发消息没有送达`,
    en: `${dead.count} ${dead.count === 1 ? 'message' : 'messages'} to the outside not delivered`,
  };
  return owedOnce({ subjectId: dead.id, title, remark: asWritten(''), unitName: null, dueAt: null }, now);
};

/** The month in which the State Council's notice on the coming year is out. */
const noticeMonth = 11;

/** The first year whose holidays are not known although the notice on them is out: terms that reach into it are provisional. */
const calendarMissing: FindOwed = async (tx, _actor, now) => {
  const today = plainDay(dayOf(now));
  const { years } = await countyCalendar(tx);
  const asked = today.month >= noticeMonth ? [today.year, today.year + 1] : [today.year];
  const year = asked.find((one) => !years.has(one));
  if (year === undefined) return nothingOwed;
  const county = await findCounty(tx);
  const title = { zh: `${year}年节假日安排还未录入`, en: `The holidays of ${year} are not entered` };
  const remark = { zh: '跨年期限暂按周末推算', en: 'Terms that reach into it count weekends only' };
  const dueAt = endOf(plainDay(`${year - 1}-12-31`));
  return owedOnce({ subjectId: county.id, title, remark, unitName: null, dueAt }, now);
};

/** What the platform's upkeep has the system administrator do. */
export const systemDuties: readonly Duty[] = [
  { kind: 'backup-late', action: 'backup.order', find: backupLate },
  { kind: 'message-dead', action: 'outbox.retry', find: messagesDead },
  { kind: 'calendar-missing', action: 'calendar.change', find: calendarMissing },
];
