import { sql } from 'kysely';
import { visibleTo } from '../../../kernel/access/decide.ts';
import { caseNumberText } from '../cases/case-subject.ts';
import type { FindOwed } from '../owed.ts';
import { allAppeals, appealNumberText } from './appeal-subject.ts';
import { allFindings } from './finding-views.ts';

const counts = (now: Temporal.Instant) =>
  [
    sql<number>`count(*)::int`.as('count'),
    sql<number>`(count(*) filter (where due_at <= ${now.toString()}))::int`.as('overdue'),
  ] as const;

/** Unrelated accounts that are not released yet, the one that is due first first. */
export const releasesDue: FindOwed = async (tx, actor, now, limit) => {
  const owed = tx
    .selectFrom(allFindings(tx).as('found'))
    .where('released_at', 'is', null)
    .where((eb) => visibleTo(actor, 'finding.read', { unitPath: eb.ref('unit_path') }));
  const rows = await owed.selectAll().orderBy('due_at').orderBy('id').limit(limit).execute();
  return {
    items: rows.map((row) => ({
      subjectId: row.case_id,
      title: `解除尾号${row.account_number.slice(-4)}（查明无关）`,
      remark: `案件 ${caseNumberText(row)}`,
      unitName: row.unit_name,
      dueAt: row.due_at,
    })),
    ...(await owed.select([...counts(now)]).executeTakeFirstOrThrow()),
  };
};

/** Appeals that nobody has decided yet, the one that is due first first. */
export const appealsDue: FindOwed = async (tx, actor, now, limit) => {
  const owed = tx
    .selectFrom(allAppeals(tx).as('found'))
    .where('decided_at', 'is', null)
    .where((eb) => visibleTo(actor, 'appeal.read', { unitPath: eb.ref('unit_path') }));
  const rows = await owed.selectAll().orderBy('due_at').orderBy('id').limit(limit).execute();
  return {
    items: rows.map((row) => ({
      subjectId: row.id,
      title: appealNumberText(row),
      remark: row.account_key === null ? '' : `尾号${row.account_key.slice(-4)}`,
      unitName: row.unit_name,
      dueAt: row.due_at,
    })),
    ...(await owed.select([...counts(now)]).executeTakeFirstOrThrow()),
  };
};
