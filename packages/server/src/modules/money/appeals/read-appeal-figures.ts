import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import { sql } from 'kysely';
import { visibleTo } from '../../../kernel/access/decide.ts';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { allAppeals } from './appeal-subject.ts';
import { dayAfter, dayStart } from './day-bounds.ts';
import { allFindings, wasMissed } from './finding-views.ts';

interface Span {
  readonly from: string;
  readonly until: string;
  readonly now: string;
}

const hoursBetween = (end: string) =>
  sql<
    number | null
  >`percentile_cont(0.5) within group (order by extract(epoch from (${sql.ref(end)} - received_at)) / 3600)
    filter (where ${sql.ref(end)} is not null)`;

const appealSums = (tx: Reader, actor: Actor, { from, until, now }: Span) =>
  tx
    .selectFrom(allAppeals(tx).as('found'))
    .where((eb) => visibleTo(actor, 'appeal.read-figures', { unitPath: eb.ref('unit_path') }))
    .where('received_at', '>=', from)
    .where('received_at', '<', until)
    .select([
      sql<number>`count(*)::int`.as('received'),
      sql<number>`(count(*) filter (where decided_at is null))::int`.as('open'),
      sql<number>`(count(*) filter (where state = 'upheld'))::int`.as('upheld'),
      sql<number>`(count(*) filter (where state = 'rejected'))::int`.as('rejected'),
      sql<number>`(count(*) filter (where decided_at is null and due_at <= ${now}))::int`.as('overdue'),
      sql<number>`(count(*) filter (where decided_at > due_at))::int`.as('decidedLate'),
      sql<number>`(count(*) filter (where state = 'upheld' and lifted_at is null))::int`.as('notLiftedYet'),
      hoursBetween('decided_at').as('hoursToDecide'),
      hoursBetween('lifted_at').as('hoursToLift'),
    ])
    .executeTakeFirstOrThrow();

const findingSums = (tx: Reader, actor: Actor, { from, until, now }: Span) =>
  tx
    .selectFrom(allFindings(tx).as('found'))
    .where((eb) => visibleTo(actor, 'appeal.read-figures', { unitPath: eb.ref('unit_path') }))
    .where('found_at', '>=', from)
    .where('found_at', '<', until)
    .select([
      sql<number>`count(*)::int`.as('findings'),
      sql<number>`(count(*) filter (where released_at <= due_at))::int`.as('findingsInTime'),
      sql<number>`(count(*) filter (where ${wasMissed(Temporal.Instant.from(now))}))::int`.as('findingsMissed'),
    ])
    .executeTakeFirstOrThrow();

/** The figures of appeals and of releases, of what came in between two days; each is the length of a list. */
export const readAppealFigures = handleAll(appealEndpoints.readAppealFigures, async ({ actor, query, tx, now }) => {
  const span = { from: dayStart(query.from), until: dayAfter(query.until), now: now.toString() };
  const appeals = await appealSums(tx, actor, span);
  return {
    asOf: span.now,
    from: span.from,
    until: span.until,
    ...appeals,
    ...(await findingSums(tx, actor, span)),
  };
});
