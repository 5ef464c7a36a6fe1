import type { Action } from '@lianfang/contract/endpoints';
import { endOf, plainDay } from '@lianfang/engine/calendar/day';
import { type Expression, sql, type SqlBool } from 'kysely';
import type { Actor } from '../../kernel/access/actor.ts';
import { mayEver, visibleTo } from '../../kernel/access/decide.ts';
import { asWritten, type Duty, type FindOwed } from '../../kernel/access/owed.ts';
import { dayOf } from '../../kernel/clock/clock.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import { overdueRows } from './cases/case-overdue.ts';
import { allCases } from './cases/case-subject.ts';
import { allProblems } from './problems/problem-subject.ts';

/** A case or a problem that waits for somebody. */
export interface OwedItem {
  readonly id: string;
  readonly title: string;
  /** The rung of a case, or the number of a problem. */
  readonly remark: string;
  readonly unitName: string;
  readonly dueAt: string | null;
}

/** What waits, the earliest due first, and how much there is in all. */
export interface Owed {
  readonly items: readonly OwedItem[];
  readonly count: number;
  readonly overdue: number;
}

const nothing: Owed = { items: [], count: 0, overdue: 0 };

/** The same on every row of an answer; an answer without rows has nothing to count. */
interface CountedRow {
  readonly count: number;
  readonly overdue: number;
}

const countsOf = (rows: readonly CountedRow[]): CountedRow => ({
  count: rows[0]?.count ?? 0,
  overdue: rows[0]?.overdue ?? 0,
});

/** How many rows there are in all, and how many where `overdue` holds, beside each row of one page of them. */
const counts = (overdue: Expression<SqlBool>) =>
  [
    sql<number>`(count(*) over ())::int`.as('count'),
    sql<number>`(count(*) filter (where ${overdue}) over ())::int`.as('overdue'),
  ] as const;

const cases = (tx: Reader) => tx.selectFrom(allCases(tx).as('found'));
const problems = (tx: Reader) => tx.selectFrom(allProblems(tx).as('found'));

const owedCases = async (rows: ReturnType<typeof cases>, now: Temporal.Instant, limit: number): Promise<Owed> => {
  const due = sql<string | null>`case state when 'issued' then reply_due_at when 'replied' then rectify_due_at end`;
  const found = await rows
    .select(['id', 'title', 'rung_zh', 'unit_name', due.as('due_at')])
    .select(counts(overdueRows(now)))
    .orderBy(sql`due_at nulls last`)
    .orderBy('id')
    .limit(limit)
    .execute();
  const items = found.map(({ id, title, rung_zh: remark, unit_name: unitName, due_at: dueAt }) => {
    return { id, title, remark, unitName, dueAt };
  });
  return { items, ...countsOf(found) };
};

const owedProblems = async (rows: ReturnType<typeof problems>, today: string, limit: number): Promise<Owed> => {
  const found = await rows
    .select(['id', 'title', 'unit_name', 'due_on', 'year', 'number'])
    .select(counts(sql<SqlBool>`state = 'open' and due_on < ${today}`))
    .orderBy('due_on')
    .orderBy('id')
    .limit(limit)
    .execute();
  const items = found.map((row) => ({
    id: row.id,
    title: row.title,
    remark: `${row.year}-${row.number}`,
    unitName: row.unit_name,
    dueAt: endOf(plainDay(row.due_on)),
  }));
  return { items, ...countsOf(found) };
};

/** Most of it is never somebody's business; then the database is not asked. */
const whereEver = async (actor: Actor, actions: readonly Action[], find: () => Promise<Owed>): Promise<Owed> =>
  actions.some((action) => mayEver(actor, action)) ? find() : nothing;

const answerOwed = sql<SqlBool>`((state = 'issued' and reply_working_days is not null)
  or (state = 'replied' and rectify_working_days is not null))`;

const answerComplete = sql<SqlBool>`(state = 'rectified' or (state = 'replied' and rectify_working_days is null))`;

/** Cases to which the actor's units owe a reply or a report on rectification. */
export const repliesOwed = (tx: Reader, actor: Actor, now: Temporal.Instant, limit: number): Promise<Owed> =>
  whereEver(actor, ['supervision.save-reply'], () =>
    owedCases(
      cases(tx)
        .where(answerOwed)
        .where((eb) => visibleTo(actor, 'supervision.save-reply', { unitPath: eb.ref('owner_path') })),
      now,
      limit,
    ),
  );

/** Whoever wrote at a draft does not approve it. */
const wroteIt = (actor: Actor): Expression<SqlBool> =>
  sql<SqlBool>`exists (select from supervision_event wrote where wrote.subject_id = found.id
    and wrote.move in ('draftSupervision', 'editSupervision')
    and wrote.actor = ${actor.kind === 'person' ? actor.personId : ''})`;

/** Drafts that wait for the actor's approval, to be issued or to go upward. */
export const draftsToApprove = (tx: Reader, actor: Actor, now: Temporal.Instant, limit: number): Promise<Owed> =>
  whereEver(actor, ['supervision.issue', 'supervision.forward'], () =>
    owedCases(
      cases(tx)
        .where('state', '=', 'submitted')
        .where((eb) => eb.or([eb('approval', '=', 'none'), eb.not(wroteIt(actor))]))
        .where((eb) => {
          const columns = {
            unitPath: eb.ref('owner_path'),
            approval: eb.ref('approval'),
            authorId: eb.ref('drafted_by'),
          };
          return eb.or([
            eb.and([eb('submits_upward', '=', false), visibleTo(actor, 'supervision.issue', columns)]),
            eb.and([eb('submits_upward', '=', true), visibleTo(actor, 'supervision.forward', columns)]),
          ]);
        }),
      now,
      limit,
    ),
  );

/** Answers that are complete and wait for the actor's review. */
export const answersToReview = (tx: Reader, actor: Actor, now: Temporal.Instant, limit: number): Promise<Owed> =>
  whereEver(actor, ['supervision.close'], () =>
    owedCases(
      cases(tx)
        .where(answerComplete)
        .where((eb) =>
          visibleTo(actor, 'supervision.close', {
            unitPath: eb.ref('owner_path'),
            authorUnitPath: eb.ref('unit_path'),
          }),
        ),
      now,
      limit,
    ),
  );

/** Letters whose unit is late with its answer: the office reminds it, or goes one rung higher. */
const answersLate: FindOwed = async (tx, actor, now, limit) => {
  const { items, ...counted } = await owedCases(
    cases(tx)
      .where(answerOwed)
      .where(overdueRows(now))
      .where((eb) => visibleTo(actor, 'supervision.escalate', { unitPath: eb.ref('owner_path') })),
    now,
    limit,
  );
  const shown = items.map(({ id, title, remark, ...rest }) => ({
    ...rest,
    subjectId: id,
    title: asWritten(title),
    remark: asWritten(remark),
  }));
  return { items: shown, ...counted };
};

/** Problems that the actor's units have to put right. */
export const problemsToRectify = (tx: Reader, actor: Actor, now: Temporal.Instant, limit: number): Promise<Owed> =>
  whereEver(actor, ['problem.rectify'], () =>
    owedProblems(
      problems(tx)
        .where('state', '=', 'open')
        .where((eb) => visibleTo(actor, 'problem.rectify', { unitPath: eb.ref('unit_path') })),
      dayOf(now),
      limit,
    ),
  );

/** Rectifications that wait for the actor's verification. */
export const problemsToVerify = (tx: Reader, actor: Actor, now: Temporal.Instant, limit: number): Promise<Owed> =>
  whereEver(actor, ['problem.verify'], () =>
    owedProblems(
      problems(tx)
        .where('state', '=', 'rectified')
        .where((eb) =>
          visibleTo(actor, 'problem.verify', {
            unitPath: eb.ref('unit_path'),
            authorUnitPath: eb.ref('unit_path'),
            authorId: eb.ref('rectified_by'),
          }),
        ),
      dayOf(now),
      limit,
    ),
  );

/** What supervision has somebody do beside the work of the units. */
export const supervisionDuties: readonly Duty[] = [
  { kind: 'letter-late', action: 'supervision.escalate', find: answersLate },
];
