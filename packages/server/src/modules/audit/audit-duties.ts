import { endOf, plainDay } from '@lianfang/engine/calendar/day';
import { sql } from 'kysely';
import { asWritten, type Duty, type FindOwed, nothingOwed, owedOnce } from '../../kernel/access/owed.ts';
import { dayOf } from '../../kernel/clock/clock.ts';
import { findCounty } from '../units/index.ts';

/** Somebody looks over the trail at least this often, days; GB/T 22239 8.1.5.2 asks for it regularly. */
const verifyEvery = 30;
/** How long before it is due a check is spoken of, days. */
const spokenOf = 7;

/** Days of the trail that ended without a signed digest, as one line. */
const daysUnsigned: FindOwed = async (tx, _actor, now) => {
  const { days } = await tx
    .selectFrom('audit_entry')
    .select(sql<number>`count(distinct day)::int`.as('days'))
    .where('day', '<', dayOf(now.subtract({ hours: 1 })))
    .where(sql<boolean>`day > coalesce((select max(day) from audit_digest), '-infinity')`)
    .executeTakeFirstOrThrow();
  if (days === 0) return nothingOwed;
  const county = await findCounty(tx);
  const title = {
    zh: `${days} 天的审计记录没有签名`,
    en: `${days} ${days === 1 ? 'day' : 'days'} of the trail without a signature`,
  };
  return owedOnce({ subjectId: county.id, title, remark: asWritten(''), unitName: null, dueAt: null }, now);
};

/** When the trail was last checked by somebody; where never, when it began. */
const lastChecked = async (tx: Parameters<FindOwed>[0]): Promise<{ at: string; never: boolean } | null> => {
  const checked = await tx
    .selectFrom('audit_entry')
    .select('at')
    .where('action', '=', 'audit.verify')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (checked) return { at: checked.at, never: false };
  const first = await tx.selectFrom('audit_entry').select('at').orderBy('at').limit(1).executeTakeFirst();
  return first ? { at: first.at, never: true } : null;
};

/** The next check of the trail, once it is near. */
const trailToVerify: FindOwed = async (tx, _actor, now) => {
  const last = await lastChecked(tx);
  if (last === null) return nothingOwed;
  const due = plainDay(dayOf(Temporal.Instant.from(last.at))).add({ days: verifyEvery });
  if (Temporal.PlainDate.compare(due.subtract({ days: spokenOf }), dayOf(now)) > 0) return nothingOwed;
  const county = await findCounty(tx);
  const remark = last.never
    ? { zh: '从未校验', en: 'Never checked' }
    : {
        zh: `上次校验 ${dayOf(Temporal.Instant.from(last.at))}`,
        en: `Last checked ${dayOf(Temporal.Instant.from(last.at))}`,
      };
  const title = { zh: '校验审计记录是否完整', en: 'Check that the trail is whole' };
  return owedOnce({ subjectId: county.id, title, remark, unitName: null, dueAt: endOf(due) }, now);
};

/** What the trail has the audit administrator do. */
export const auditDuties: readonly Duty[] = [
  { kind: 'trail-unsigned', action: 'audit.verify', find: daysUnsigned },
  { kind: 'trail-verify', action: 'audit.verify', find: trailToVerify },
];
