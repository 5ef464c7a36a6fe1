import type { TodayText } from '@lianfang/contract/home/today';
import { sql } from 'kysely';
import { visibleTo } from '../../../kernel/access/decide.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { caseNumberText } from '../cases/case-subject.ts';
import { asWritten, type FindOwed, type Owed } from '../../../kernel/access/owed.ts';
import { caseText, endingText } from '../ending-text.ts';
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
      title: {
        zh: `解除尾号${row.account_number.slice(-4)}（查明无关）`,
        en: `Release account ending ${row.account_number.slice(-4)} (found unrelated)`,
      },
      remark: caseText(caseNumberText(row)),
      unitName: row.unit_name,
      dueAt: row.due_at,
    })),
    ...(await owed.select([...counts(now)]).executeTakeFirstOrThrow()),
  };
};

const found = (tx: Reader) => tx.selectFrom(allAppeals(tx).as('found'));

const remarkOf = ({ account_key: key, state }: Pick<AppealFound, 'account_key' | 'state'>): TodayText => {
  const answered = state === 'bank-answered';
  const account = endingText('', key);
  return {
    zh: [account.zh, answered ? '银行已答复' : ''].filter(Boolean).join('，'),
    en: [account.en, answered ? 'the bank has answered' : ''].filter(Boolean).join(', '),
  };
};

/** The one that is due first first. */
const owedOf = async (owed: ReturnType<typeof found>, now: Temporal.Instant, limit: number): Promise<Owed> => {
  const rows = await owed.selectAll().orderBy('due_at').orderBy('id').limit(limit).execute();
  return {
    items: rows.map((row) => ({
      subjectId: row.id,
      title: asWritten(appealNumberText(row)),
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
