import { sql } from 'kysely';
import { visibleTo } from '../../../kernel/access/decide.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { caseNumberText } from '../cases/case-subject.ts';
import type { FindOwed, Owed } from '../owed.ts';
import { allAppeals, type AppealFound, appealNumberText } from './appeal-subject.ts';
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

const found = (tx: Reader) => tx.selectFrom(allAppeals(tx).as('found'));

const remarkOf = ({ account_key: key, state }: Pick<AppealFound, 'account_key' | 'state'>): string =>
  [key === null ? '' : `尾号${key.slice(-4)}`, state === 'bank-answered' ? '银行已答复' : '']
    .filter(Boolean)
    .join('，');

/** The one that is due first first. */
const owedOf = async (owed: ReturnType<typeof found>, now: Temporal.Instant, limit: number): Promise<Owed> => {
  const rows = await owed.selectAll().orderBy('due_at').orderBy('id').limit(limit).execute();
  return {
    items: rows.map((row) => ({
      subjectId: row.id,
      title: appealNumberText(row),
      remark: remarkOf(row),
      unitName: row.unit_name,
      dueAt: row.due_at,
    })),
    ...(await owed.select([...counts(now)]).executeTakeFirstOrThrow()),
  };
};

/** Appeals that nobody has decided yet. */
export const appealsDue: FindOwed = (tx, actor, now, limit) => {
  const undecided = found(tx)
    .where('decided_at', 'is', null)
    .where((eb) => visibleTo(actor, 'appeal.read', { unitPath: eb.ref('unit_path') }));
  return owedOf(undecided, now, limit);
};

/** Appeals that the actor's bank has to answer. */
export const appealsToAnswer: FindOwed = (tx, actor, now, limit) => {
  const passed = found(tx)
    .where('state', '=', 'with-bank')
    .where((eb) => visibleTo(actor, 'bank-appeal.answer', { unitPaths: eb.ref('part_paths') }));
  return owedOf(passed, now, limit);
};
